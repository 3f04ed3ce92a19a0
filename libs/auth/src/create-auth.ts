import { fail, type Device, type Mail } from "@namegame/contract";
import { publishLive } from "@namegame/db";
import type { Actor } from "./actor.ts";
import { createEngine, MAIL_MINUTES, type Engine, type EngineOptions } from "./engine.ts";
import { findActor } from "./find-actor.ts";
import { keepWithCode } from "./keep-with-code.ts";
import { listDevices, revokeDevice } from "./devices.ts";
import { handleOpenPath } from "./open-paths.ts";
import { listPasskeys, removePasskey, type Passkey } from "./passkeys.ts";
import { signInWithCode, type SignedIn } from "./sign-in-with-code.ts";

export interface AuthOptions extends EngineOptions {
  /** Hands a mail to the worker. */
  enqueueMail: (mail: Mail) => Promise<void>;
}

/** Cookies are whole Set-Cookie values for the answer. */
export interface Auth {
  /** Who is behind a request's or handshake's cookie; null for nobody, an expired or a revoked session. */
  getActor(headers: Headers): Promise<Actor | null>;
  /** The library's own paths that browsers call: passkeys, and the link of a mail. Every other path answers 404. */
  handle(request: Request): Promise<Response>;
  /** Signs in somebody whose right to it the caller has checked. */
  startSession(input: { userId: string; headers: Headers }): Promise<{ cookies: string[] }>;
  /** Mails a code, and a link where the address has an account. What the caller sees does not depend on that. */
  requestSignIn(input: { email: string; headers: Headers }): Promise<void>;
  signInWithCode(input: { email: string; code: string; name?: string | undefined; headers: Headers }): Promise<SignedIn>;
  /** Puts a proven address on the actor's own row, so that a guest keeps the account. @throws conflict where there is one, email_taken */
  keepWithCode(input: { actor: Actor; email: string; code: string }): Promise<void>;
  /** Ends the session of the headers' cookie and its sockets; the cookies take it from the browser. */
  signOut(input: { actor: Actor; headers: Headers }): Promise<{ cookies: string[] }>;
  listDevices(input: { actor: Actor }): Promise<Device[]>;
  /** @throws not_found for another person's session. */
  revokeDevice(input: { actor: Actor; sessionId: string }): Promise<void>;
  listPasskeys(input: { actor: Actor }): Promise<Passkey[]>;
  /** @throws not_found for another person's, conflict where it is the last way back into the account. */
  removePasskey(input: { actor: Actor; passkeyId: string }): Promise<void>;
}

/** Sessions and the proofs that lead to them. Made once in a process. */
export function createAuth({ enqueueMail, ...options }: AuthOptions): Auth {
  const engine = createEngine(options);
  const { db } = options;
  return {
    getActor: (headers) => findActor({ engine, db, headers }),
    handle: (request) => handleOpenPath({ engine, request }),
    startSession: ({ userId, headers }) => cookiesOf(engine.auth.api.startSession({ body: { userId }, headers, returnHeaders: true })),
    requestSignIn: (input) => requestSignIn({ engine, enqueueMail, publicUrl: options.publicUrl, ...input }),
    signInWithCode: (input) => signInWithCode({ engine, ...input }),
    keepWithCode: (input) => keepWithCode({ engine, db, ...input }),
    signOut: async ({ actor, headers }) => {
      const cleared = await cookiesOf(engine.auth.api.signOut({ headers, returnHeaders: true }));
      await publishLive(db, { to: [actor.userId], event: { type: "sessions_changed" } });
      return cleared;
    },
    listDevices: (input) => listDevices({ db, ...input }),
    revokeDevice: (input) => revokeDevice({ db, ...input }),
    listPasskeys: (input) => listPasskeys({ db, ...input }),
    removePasskey: (input) => removePasskey({ db, ...input }),
  };
}

/** The mail goes to whoever holds the address, so its content may depend on the account; the answer to the asker may not. */
async function requestSignIn(input: {
  engine: Engine;
  enqueueMail: AuthOptions["enqueueMail"];
  publicUrl: string;
  email: string;
  headers: Headers;
}): Promise<void> {
  const { engine, enqueueMail, publicUrl, email, headers } = input;
  const { code, linkToken } = await engine.collect(async () => {
    await engine.auth.api.sendVerificationOTP({ body: { email, type: "sign-in" } });
    await engine.auth.api.signInMagicLink({ body: { email }, headers });
  });
  if (!code || !linkToken) fail("unavailable");
  const { internalAdapter } = await engine.auth.$context;
  const known = await internalAdapter.findUserByEmail(email);
  // A page of ours between mail and sign-in: mail scanners open links, and a link works once.
  const url = known ? `${publicUrl}/sign-in/link?token=${encodeURIComponent(linkToken)}` : undefined;
  await enqueueMail({ template: "sign_in_code", to: email, code, minutes: MAIL_MINUTES, url });
}

async function cookiesOf(call: Promise<{ headers: Headers }>): Promise<{ cookies: string[] }> {
  return { cookies: (await call).headers.getSetCookie() };
}
