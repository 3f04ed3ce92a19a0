import { z } from "zod";
import { defineActions } from "./define.ts";
import { id, name, none, time } from "./fields.ts";

/** One signed-in device: a session, described from its user agent; never its token or address. */
export const device = z.object({ sessionId: id, label: z.string(), current: z.boolean(), createdAt: time, lastSeenAt: time });
export type Device = z.output<typeof device>;

const email = z
  .email()
  .max(254)
  .transform((value) => value.toLowerCase());
/** Six digits of a mail, as typed: spaces and hyphens are forgiven. */
const mailCode = z
  .string()
  .max(20)
  .transform((value) => value.replace(/[\s-]/g, ""))
  .refine((value) => /^\d{6}$/.test(value), { message: "six digits" });

export const passkeyView = z.object({ id, name: z.string().nullable(), createdAt: time.nullable() });

/** Passkey ceremonies and the link of a mail are served by the auth library under /api/auth; the rest is here. */
export const authActions = defineActions({
  /** Mails a code and a link. Answers the same whether or not the address is known. */
  "auth.requestSignIn": { public: true, input: z.object({ email }), output: none },
  "auth.signIn": {
    public: true,
    input: z.object({ email, code: mailCode, name: name.optional() }),
    /** name_needed: the address is proven and new; send the same code again with a name. */
    output: z.object({ status: z.enum(["signed_in", "name_needed"]) }),
  },
  "auth.signOut": { input: none, output: none },
  /** Mails a code to an address that the signed-in person wants to keep the account by. */
  "auth.requestKeep": { input: z.object({ email }), output: none },
  "auth.keep": { input: z.object({ email, code: mailCode }), output: none },
  "auth.devices": { input: none, output: z.object({ devices: z.array(device) }) },
  "auth.revokeDevice": { input: z.object({ sessionId: id }), output: none },
  "auth.passkeys": { input: none, output: z.object({ passkeys: z.array(passkeyView) }) },
  "auth.removePasskey": { input: z.object({ passkeyId: id }), output: none },
});
