import { createHmac } from "node:crypto";
import { SPOKEN_COUNT, TOKEN_BYTES, spokenFromNumber, type ReadCode } from "@namegame/domain";

/** Bytes taken for the number behind a spoken code; 2^48 over 31^6 leaves a bias of one in 300,000. */
const NUMBER_BYTES = 6;

/**
 * The code of a row: derived from its id, so that it can be shown again and is nowhere stored. `salt` gives another spoken code where
 * the first is taken. Without `secret` (CODE_SECRET) a copy of the database opens nothing.
 */
export function deriveCode({ secret, id, salt }: { secret: string; id: string; salt: number }): { token: string; spoken: string } {
  return {
    token: keyed(secret, `token ${id}`).subarray(0, TOKEN_BYTES).toString("base64url"),
    spoken: spokenFromNumber(keyed(secret, `spoken ${id} ${salt}`).readUIntBE(0, NUMBER_BYTES) % SPOKEN_COUNT),
  };
}

/** What the database holds of a code, for finding it. */
export function hashCode(secret: string, code: ReadCode): Buffer {
  return keyed(secret, code.kind === "token" ? `find token ${code.token}` : `find spoken ${code.signs}`);
}

/** What the database holds of a device's request id. A signed-in person's is their own, whatever another device sent. */
export function hashRequest({ secret, requestId, userId }: { secret: string; requestId: string; userId: string | null }): Buffer {
  return keyed(secret, `request ${requestId} ${userId ?? ""}`);
}

function keyed(secret: string, text: string): Buffer {
  return createHmac("sha256", secret).update(text).digest();
}
