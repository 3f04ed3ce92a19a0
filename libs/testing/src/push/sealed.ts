import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";

/** What a browser makes when it subscribes: a key pair and a secret, of which the private key never leaves it. */
export function browserKeys() {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  const auth = randomBytes(16);
  return {
    keys: { p256dh: ecdh.getPublicKey("base64url"), auth: auth.toString("base64url") },
    open: (body: Buffer) => open({ body, ecdh, auth }),
  };
}

/** Decrypts one push as its browser does (RFC 8291, in the form of RFC 8188). Throws where anything of it is not as it must be. */
function open({ body, ecdh, auth }: { body: Buffer; ecdh: ReturnType<typeof createECDH>; auth: Buffer }): string {
  const [salt, idLength] = [body.subarray(0, 16), body.readUInt8(20)];
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  if (body.readUInt32BE(16) < sealed.length) throw new Error("a push is one record");
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync("sha256", ecdh.computeSecret(sender), auth, info, 32));
  const derived = (purpose: string, length: number) =>
    Buffer.from(hkdfSync("sha256", secret, salt, Buffer.from(`Content-Encoding: ${purpose}\0`), length));
  const decipher = createDecipheriv("aes-128-gcm", derived("aes128gcm", 16), derived("nonce", 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  const end = padded.lastIndexOf(2);
  if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error("a last record ends with 2 and padding");
  return padded.subarray(0, end).toString();
}

/** What a sender's signature says, once it was found good (RFC 8292); undefined where it is none. */
export function readVapid(
  authorization: string | undefined,
): { key: string; claims: { aud: string; exp: number; sub: string } } | undefined {
  const [, token, key] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization ?? "") ?? [];
  const [header, claims, signature] = token?.split(".") ?? [];
  if (!key || !header || !claims || !signature) return undefined;
  const point = Buffer.from(key, "base64url");
  const jwk = { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") };
  const good = verify(
    "sha256",
    Buffer.from(`${header}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  const parsed = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
  if (!good || parsed(header)["alg"] !== "ES256") return undefined;
  return { key, claims: parsed(claims) as { aud: string; exp: number; sub: string } };
}

/** A server's key pair for signing pushes, with an address of nobody. */
export function vapidKeys() {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  // A private key that begins with zeros comes shorter than it must be written.
  const privateKey = Buffer.concat([Buffer.alloc(32), ecdh.getPrivateKey()])
    .subarray(-32)
    .toString("base64url");
  return { publicKey: ecdh.getPublicKey("base64url"), privateKey, subject: "mailto:push@example.org" };
}
