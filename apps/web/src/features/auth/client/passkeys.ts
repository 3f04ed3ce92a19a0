/** What became of a ceremony: `cancelled` where the person closed the sheet, or the page began another one. */
export type SignInOutcome = "signed_in" | "cancelled" | "unknown" | "failed";
export type AddOutcome = "added" | "cancelled" | "known" | "failed";

/** Whether this browser has passkeys at all. Whether the page's address may use them is the server's to know. */
export function hasPasskeys(): boolean {
  return window.isSecureContext && "PublicKeyCredential" in window;
}

/** Whether the browser can offer passkeys in the list under a field. */
export async function hasAutofill(): Promise<boolean> {
  return hasPasskeys() && ((await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false);
}

/** With `autofill` the promise rests until the person picks a passkey from the field's list; a later call ends it as cancelled. */
export async function signInWithPasskey({ autofill = false }: { autofill?: boolean } = {}): Promise<SignInOutcome> {
  try {
    const { data, error } = await (await client()).signIn.passkey({ autoFill: autofill });
    if (data) return "signed_in";
    const code = codeOf(error);
    if (CANCELLED.has(code)) return "cancelled";
    return code === "PASSKEY_NOT_FOUND" ? "unknown" : "failed";
  } catch {
    return "failed";
  }
}

export async function addPasskey(): Promise<AddOutcome> {
  try {
    const { data, error } = await (await client()).passkey.addPasskey();
    if (data) return "added";
    const code = codeOf(error);
    if (code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED") return "known";
    return CANCELLED.has(code) || code === "ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY" ? "cancelled" : "failed";
  } catch {
    return "failed";
  }
}

const CANCELLED = new Set(["AUTH_CANCELLED", "ERROR_CEREMONY_ABORTED"]);

// Loaded when a ceremony is near: most visits of a page have none.
async function client() {
  const [{ createAuthClient }, { passkeyClient }] = await Promise.all([
    import("better-auth/client"),
    import("@better-auth/passkey/client"),
  ]);
  return createAuthClient({ plugins: [passkeyClient()] });
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
