export type { Actor } from "./actor.ts";
export { createAuth } from "./create-auth.ts";
export type { Auth, AuthOptions } from "./create-auth.ts";
export { liveSessions } from "./live-sessions.ts";
export type { Passkey } from "./passkeys.ts";
export type { SignedIn } from "./sign-in-with-code.ts";
