import type { Db } from "@namegame/db";
import { enqueueJob } from "../jobs/enqueue-job.ts";
import { publishFaceChange } from "../photos/publish-photo.ts";
import type { VoiceWork } from "./voice-work.ts";

// After the ten minutes for which an upload's address is valid, with room for clocks that differ.
const LATE_UPLOADS_MS = 15 * 60_000;

/**
 * Makes a recording, whose sound is stored by now, the one that others hear; the older ones go, and the person's groups are told.
 *
 * @returns `gone` where the row was deleted meanwhile or a newer one is heard already: what was stored for it is to be deleted.
 */
export async function completeVoice(options: { db: Db; voiceId: string; work: VoiceWork; now?: Date }): Promise<"heard" | "gone"> {
  const { db, voiceId, work, now = new Date() } = options;
  const { userId } = work;
  const outcome = await db.transaction().execute(async (trx) => {
    // In the order of every other writer, person before recording, so that none waits for another in a circle.
    await trx.selectFrom("users").select("id").where("id", "=", userId).forNoKeyUpdate().executeTakeFirst();
    const voice = await trx.selectFrom("voices").select("state").where("id", "=", voiceId).forUpdate().executeTakeFirst();
    if (voice?.state === "ready") return "heard";
    if (voice?.state !== "processing") return "gone";
    const ready = trx.selectFrom("voices").select("id").where("user_id", "=", userId).where("state", "=", "ready");
    if (await ready.where("id", ">", voiceId).executeTakeFirst()) {
      await trx.deleteFrom("voices").where("id", "=", voiceId).execute();
      return "gone";
    }
    await trx.updateTable("voices").set({ state: "ready", processed_at: now }).where("id", "=", voiceId).execute();
    await trx.updateTable("users").set({ voice_id: voiceId }).where("id", "=", userId).execute();
    await trx.deleteFrom("voices").where("user_id", "=", userId).where("id", "<", voiceId).execute();
    const runAt = new Date(work.createdAt.getTime() + LATE_UPLOADS_MS);
    await enqueueJob(trx, "voice.delete", { voiceId }, { key: `voice.delete.late:${voiceId}`, runAt });
    return "heard";
  });
  if (outcome === "heard") await publishFaceChange({ db, userId });
  return outcome;
}
