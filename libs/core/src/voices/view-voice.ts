import { fail } from "@namegame/contract";
import type { Storage, StoredObject } from "@namegame/storage";
import type { Call } from "../call.ts";
import { seenBy } from "../people/seen-by.ts";
import { voiceKey } from "./voice-key.ts";

/**
 * A recording that the actor may hear: the one that its owner lets others hear, where the actor may see the owner.
 *
 * @returns WAV; the caller consumes or destroys the body.
 * @throws AppError not_found, the same for a recording that is not there and for one that is not the actor's to hear.
 */
export async function viewVoice({
  db,
  storage,
  actor,
  voiceId,
}: Pick<Call, "db" | "actor"> & { storage: Storage; voiceId: string }): Promise<StoredObject> {
  const row = await db
    .selectFrom("voices as v")
    // Joined by the owner's own pointer: a recording that was replaced is nobody's to hear.
    .innerJoin("users as owner", "owner.voice_id", "v.id")
    .select("v.id")
    .where("v.id", "=", voiceId)
    .where("v.state", "=", "ready")
    .where(seenBy(actor.userId, "owner.id"))
    .executeTakeFirst();
  if (!row) fail("not_found");
  return (await storage.read(voiceKey(voiceId, "name"))) ?? fail("not_found");
}
