import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A self-signed certificate for one DNS name and its key, as PEM. Made here since a machine need not have openssl. */
export function selfSigned(name: string): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const issuer = sequence(set(sequence(COMMON_NAME, der(0x0c, Buffer.from(name)))));
  const day = 86_400_000;
  const validity = sequence(utcTime(new Date(Date.now() - day)), utcTime(new Date(Date.now() + day)));
  const alternativeNames = der(0x04, sequence(der(0x82, Buffer.from(name))));
  const isAuthority = der(0x04, sequence(TRUE));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ED25519,
    issuer,
    validity,
    issuer,
    publicKey.export({ format: "der", type: "spki" }),
    der(0xa3, sequence(sequence(SUBJECT_ALTERNATIVE_NAME, alternativeNames), sequence(BASIC_CONSTRAINTS, isAuthority))),
  );
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign(null, body, privateKey)]));
  const cert = sequence(body, ED25519, signature);
  return {
    key: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${cert.toString("base64")}\n-----END CERTIFICATE-----\n`,
  };
}

const COMMON_NAME = Buffer.from("0603550403", "hex");
const SUBJECT_ALTERNATIVE_NAME = Buffer.from("0603551d11", "hex");
const BASIC_CONSTRAINTS = Buffer.from("0603551d13", "hex");
const TRUE = Buffer.from("0101ff", "hex");
const ED25519 = sequence(Buffer.from("06032b6570", "hex"));

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function set(part: Buffer): Buffer {
  return der(0x31, part);
}

function utcTime(time: Date): Buffer {
  return der(0x17, Buffer.from(`${time.toISOString().slice(2, 19).replaceAll(/[-T:]/g, "")}Z`));
}
