import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

const PRESENT_AND_VERIFIED = 0x05;
const WITH_CREDENTIAL = 0x40;

/** What a page would hand to the server, in the form of the WebAuthn JSON serialisation (W3C Web Authentication Level 3). */
type Response = Record<string, unknown>;

/** A security key in software: one credential, made for a site, that counts its uses. Its keys are as real as its signatures. */
export function createAuthenticator({ rpId, origin }: { rpId: string; origin: string }) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  let uses = 0;

  function clientData(type: string, challenge: string, from: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  }

  function authenticatorData(flags: number, credential: Buffer = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(uses);
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), counter, credential]);
  }

  function wrap(response: Record<string, Buffer>): Response {
    const inner = Object.fromEntries(Object.entries(response).map(([name, bytes]) => [name, bytes.toString("base64url")]));
    const name = id.toString("base64url");
    return { id: name, rawId: name, type: "public-key", clientExtensionResults: {}, response: inner };
  }

  return {
    /** Answers the options of a registration. */
    register(challenge: string, from = origin): Response {
      const data = authenticatorData(PRESENT_AND_VERIFIED | WITH_CREDENTIAL, attestedCredential(id, publicKey.export({ format: "jwk" })));
      return wrap({ clientDataJSON: clientData("webauthn.create", challenge, from), attestationObject: attestation(data) });
    },
    /** Answers the options of a sign-in. */
    signIn(challenge: string, from = origin): Response {
      uses += 1;
      const clientDataJSON = clientData("webauthn.get", challenge, from);
      const data = authenticatorData(PRESENT_AND_VERIFIED);
      const signature = sign("sha256", Buffer.concat([data, sha256(clientDataJSON)]), privateKey);
      return wrap({ clientDataJSON, authenticatorData: data, signature });
    },
  };
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}

// CBOR by hand (RFC 8949): {"fmt": "none", "attStmt": {}, "authData": bytes}.
function attestation(data: Buffer): Buffer {
  const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
  const length = Buffer.from([0x59, data.length >> 8, data.length & 0xff]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    text("fmt"),
    text("none"),
    text("attStmt"),
    Buffer.from([0xa0]),
    text("authData"),
    length,
    data,
  ]);
}

// AAGUID of zeros, the credential's id, and its key as COSE (RFC 9053): EC2, ES256, P-256, x, y.
function attestedCredential(id: Buffer, { x, y }: { x?: string; y?: string }): Buffer {
  const point = (name: number, value = "") => Buffer.concat([Buffer.from([name, 0x58, 0x20]), Buffer.from(value, "base64url")]);
  const key = Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]), point(0x21, x), point(0x22, y)]);
  return Buffer.concat([Buffer.alloc(16), Buffer.from([id.length >> 8, id.length & 0xff]), id, key]);
}
