// The last word of a field's name decides: `cookie`, `set-cookie`, `linkToken`, `spoken_code` and `authorEmail` are all caught.
const SECRET_WORDS = new Set([
  "authorization",
  "body",
  "code",
  "codes",
  "cookie",
  "cookies",
  "email",
  "emails",
  "password",
  "secret",
  "token",
  "tokens",
]);

// Codes that name an outcome, not a way in.
const PLAIN_FIELDS = new Set(["statusCode", "exitCode", "errorCode", "closeCode"]);

// Log fields are flat by habit; the bound keeps a careless socket or request object from costing a second of CPU.
const MAX_DEPTH = 6;

/** A copy of a log line's fields with every secret replaced by `[redacted]`, at any depth. Errors pass to their serializer. */
export function redact(fields: Record<string, unknown>): Record<string, unknown> {
  return redactObject(fields, 0);
}

function redactObject(fields: object, depth: number): Record<string, unknown> {
  const clean: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    clean[key] = isSecret(key) && value !== undefined ? "[redacted]" : redactValue(value, depth + 1);
  }
  return clean;
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || value instanceof Error || value instanceof Date) return value;
  if (depth >= MAX_DEPTH) return "[deep]";
  if (Array.isArray(value)) return value.map((item) => redactValue(item, depth + 1));
  if (ArrayBuffer.isView(value)) return "[bytes]";
  return redactObject(value, depth);
}

function isSecret(key: string): boolean {
  if (PLAIN_FIELDS.has(key)) return false;
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return SECRET_WORDS.has(words.findLast((word) => word !== "") ?? "");
}
