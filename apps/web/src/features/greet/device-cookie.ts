import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const NAME = "ng_device";
const ID_BYTES = 16;
const KEEP_SECONDS = 180 * 24 * 60 * 60;

/** The id in the device's cookie, where we signed it; null otherwise: a script that makes up ids has none. */
export function readDevice({ cookieHeader, secret }: { cookieHeader: string | null; secret: string }): string | null {
  const value = (cookieHeader ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1);
  const [id, signature] = value?.split(".") ?? [];
  if (!id || !signature) return null;
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(secret, id))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}

/** A Set-Cookie value that makes a new device. It says nothing about the person and is read only to count attempts. */
export function newDeviceCookie({ secret, secure }: { secret: string; secure: boolean }): string {
  const id = randomBytes(ID_BYTES).toString("base64url");
  return `${NAME}=${id}.${sign(secret, id)}; Path=/; Max-Age=${KEEP_SECONDS}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

function sign(secret: string, id: string): string {
  return createHmac("sha256", secret).update(`device ${id}`).digest("base64url");
}
