import { AsyncLocalStorage } from "node:async_hooks";
import { passkey } from "@better-auth/passkey";
import type { Db } from "@namegame/db";
import { betterAuth } from "better-auth";
import { emailOTP, magicLink } from "better-auth/plugins";
import { deviceLabel } from "./device-label.ts";
import { sessionToken } from "./session-token.ts";
import { startSession } from "./start-session.ts";
import { passkeyTable, tables } from "./tables.ts";

/** Long enough to find the mail on another device, short enough that a mailbox left open tomorrow opens nothing. */
export const MAIL_MINUTES = 10;
const CODE_TRIES = 5;
/** Browsers keep no cookie longer. A device that is lost is signed out from the device list. */
const SESSION_SECONDS = 400 * 24 * 60 * 60;

export interface EngineOptions {
  db: Db;
  secret: string;
  /** Origin people open; https makes cookies secure and host-bound, and names the passkeys' site. */
  publicUrl: string;
  /** Further origins a page may come from. */
  allowedOrigins: string[];
}

/** The codes and links made while `collect` runs; the caller puts both into one mail. */
export interface SignInProofs {
  code?: string;
  linkToken?: string;
}

/** better-auth on our tables: sessions, e-mail codes, magic links, passkeys. Nothing else of it is switched on. */
export function createEngine({ db, secret, publicUrl, allowedOrigins }: EngineOptions) {
  const proofs = new AsyncLocalStorage<SignInProofs>();
  const secure = publicUrl.startsWith("https:");
  const cookie = (name: string) => ({ name: secure ? `__Host-${name}` : name, attributes: { path: "/" } });

  const auth = betterAuth({
    appName: "NameGame",
    baseURL: publicUrl,
    secret,
    trustedOrigins: [publicUrl, ...allowedOrigins],
    // The library carries its own copy of the query builder's types; the object is the same at run time.
    database: { db: db as never, type: "postgres" },
    ...tables,
    session: { ...tables.session, expiresIn: SESSION_SECONDS, disableSessionRefresh: true, freshAge: 0 },
    emailAndPassword: { enabled: false },
    // Every door is ours (actions) and limited there; the few paths that browsers may call are limited where they are served.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      database: { generateId: false },
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure },
      cookies: { session_token: cookie("namegame_session"), dont_remember: cookie("namegame_forget") },
      cookiePrefix: "namegame",
      // Nobody reads where a session came from, so it is not kept.
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: MAIL_MINUTES * 60,
        allowedAttempts: CODE_TRIES,
        storeOTP: "hashed",
        sendVerificationOTP: async ({ otp }) => {
          const store = proofs.getStore();
          if (store) store.code = otp;
        },
      }),
      magicLink({
        expiresIn: MAIL_MINUTES * 60,
        disableSignUp: true,
        storeToken: "hashed",
        sendMagicLink: async ({ token }) => {
          const store = proofs.getStore();
          if (store) store.linkToken = token;
        },
      }),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: "NameGame",
        origin: [publicUrl, ...allowedOrigins],
        schema: passkeyTable,
        // Kept on the device together with who it is for: signing in asks for no address first.
        authenticatorSelection: { residentKey: "required" },
        registration: { afterVerification: ({ ctx }) => ({ name: deviceLabel(ctx.headers?.get("user-agent") ?? null) }) },
      }),
      sessionToken(),
      startSession(),
    ],
  });

  /** Runs `work` and hands back what codes and links it made. */
  async function collect(work: () => Promise<unknown>): Promise<SignInProofs> {
    const made: SignInProofs = {};
    await proofs.run(made, work);
    return made;
  }

  return { auth, collect };
}

export type Engine = ReturnType<typeof createEngine>;
