/** One attempt of this device to come in by a code: sent again it finds the same newcomer, and the name typed is not lost. */
export interface Attempt {
  requestId: string;
  name: string;
}

const PREFIX = "join ";
const ID_BYTES = 16;

/** The attempt this device began with the code, or a new one. Kept until `forgetAttempt`, across tabs and reloads. */
export function readAttempt(token: string): Attempt {
  const kept = parse(read(PREFIX + token));
  return kept ?? { requestId: newRequestId(), name: "" };
}

export function keepAttempt(token: string, attempt: Attempt): void {
  try {
    localStorage.setItem(PREFIX + token, JSON.stringify(attempt));
  } catch {
    // Storage is off: a reload would begin anew, everything else works.
  }
}

export function forgetAttempt(token: string): void {
  try {
    localStorage.removeItem(PREFIX + token);
  } catch {
    // As above.
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parse(text: string | null): Attempt | null {
  try {
    const { requestId, name } = JSON.parse(text ?? "null") as Attempt;
    return /^[0-9a-f]{32}$/.test(requestId) && typeof name === "string" ? { requestId, name } : null;
  } catch {
    return null;
  }
}

// Not crypto.randomUUID: over http in a local network browsers do not offer it.
function newRequestId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(ID_BYTES)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
