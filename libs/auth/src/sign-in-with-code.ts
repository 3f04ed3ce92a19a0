import type { Engine } from "./engine.ts";
import { proveAddress, unusable } from "./proof.ts";

/** name_needed: the address is proven and new here; the same code works again together with a name. */
export type SignedIn = { status: "signed_in"; cookies: string[] } | { status: "name_needed" };

export async function signInWithCode(input: {
  engine: Engine;
  email: string;
  code: string;
  name?: string | undefined;
  headers: Headers;
}): Promise<SignedIn> {
  const { engine, email, code, name, headers } = input;
  const { known } = await proveAddress({ engine, email, code });
  if (!known && name === undefined) return { status: "name_needed" };
  try {
    const signedIn = await engine.auth.api.signInEmailOTP({
      body: { email, otp: code, ...(known ? {} : { name }) },
      headers,
      returnHeaders: true,
    });
    return { status: "signed_in", cookies: signedIn.headers.getSetCookie() };
  } catch (error) {
    throw unusable(error);
  }
}
