import { fail } from "@namegame/contract";
import { isAPIError } from "better-auth/api";
import type { Engine } from "./engine.ts";

/**
 * Tries a mailed code without spending it; five wrong tries end it.
 *
 * @returns whether the address, now proven, has an account.
 * @throws mail_code_unusable for a wrong, spent or expired code.
 */
export async function proveAddress({ engine, email, code }: { engine: Engine; email: string; code: string }): Promise<{ known: boolean }> {
  try {
    await engine.auth.api.checkVerificationOTP({ body: { email, type: "sign-in", otp: code } });
    return { known: true };
  } catch (error) {
    // The library looks for the account only after the code was right.
    if (isAPIError(error) && error.body?.code === "USER_NOT_FOUND") return { known: false };
    throw unusable(error);
  }
}

/** Turns the library's refusals of a code into ours; anything else stays what it is. */
export function unusable(error: unknown): unknown {
  if (!isAPIError(error) || error.statusCode >= 500) return error;
  try {
    fail("mail_code_unusable");
  } catch (fault) {
    return fault;
  }
}
