import { fail, VOICE_CONTENT_TYPE, type ActionOutput } from "@namegame/contract";
import type { Storage } from "@namegame/storage";
import type { Call } from "../call.ts";
import { presignOriginal } from "../photos/presign-original.ts";
import { voiceKey } from "./voice-key.ts";

// Each is made in some milliseconds: whoever has more than these in the queue is no person with a microphone.
const MAX_PROCESSING = 3;
const RETRY_AFTER_MS = 5_000;

/**
 * Opens one upload. Whatever the same person had begun, or had been refused, makes way for it: of a retry only the last counts.
 *
 * @throws AppError too_many while several of the person's recordings are still being made.
 */
export async function beginVoice(call: Call & { storage: Storage; bytes: number }): Promise<ActionOutput<"voices.begin">> {
  const { db, actor, storage, bytes } = call;
  const voice = await db.transaction().execute(async (trx) => {
    await trx.selectFrom("users").select("id").where("id", "=", actor.userId).forNoKeyUpdate().executeTakeFirst();
    const mine = trx.selectFrom("voices").where("user_id", "=", actor.userId);
    const waiting = await mine.where("state", "=", "processing").select("id").execute();
    if (waiting.length >= MAX_PROCESSING) fail("too_many", { retryAfterMs: RETRY_AFTER_MS });
    await trx.deleteFrom("voices").where("user_id", "=", actor.userId).where("state", "in", ["uploading", "refused"]).execute();
    return trx.insertInto("voices").values({ user_id: actor.userId }).returning("id").executeTakeFirstOrThrow();
  });
  const upload = await presignOriginal({ storage, key: voiceKey(voice.id, "original"), contentType: VOICE_CONTENT_TYPE, bytes });
  return { voiceId: voice.id, upload };
}
