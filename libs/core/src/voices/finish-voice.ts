import { VOICE_MAX_BYTES, type ActionOutput, type VoiceRefusal } from "@namegame/contract";
import type { Storage } from "@namegame/storage";
import type { Call } from "../call.ts";
import { enqueueJob } from "../jobs/enqueue-job.ts";
import { presentVoice, requireOwnVoice } from "./own-voice.ts";
import { voiceKey } from "./voice-key.ts";

/** Says that the upload is done: the recording goes to the worker, or is refused when nothing usable arrived. Asking twice is harmless. */
export async function finishVoice(call: Call & { storage: Storage; voiceId: string }): Promise<ActionOutput<"voices.finish">> {
  const { db, storage, voiceId, now = new Date() } = call;
  const voice = await requireOwnVoice(call);
  if (voice.state !== "uploading") return { voice: presentVoice(voice) };
  const refusal = refusalOf(await storage.stat(voiceKey(voiceId, "original")));
  await db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable("voices")
      .set(refusal ? { state: "refused", refusal, processed_at: now } : { state: "processing" })
      .where("id", "=", voiceId)
      .where("state", "=", "uploading")
      .returning("id")
      .executeTakeFirst();
    if (changed && !refusal) await enqueueJob(trx, "voice.process", { voiceId }, { key: `voice.process:${voiceId}` });
  });
  return { voice: presentVoice(await requireOwnVoice(call)) };
}

function refusalOf(object: { bytes: number } | undefined): VoiceRefusal | null {
  if (!object) return "missing";
  return object.bytes > VOICE_MAX_BYTES ? "too_large" : null;
}
