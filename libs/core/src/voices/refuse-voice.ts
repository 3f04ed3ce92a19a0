import type { VoiceRefusal } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** Keeps why an upload cannot be heard, for its owner to read. What others heard before stays. */
export async function refuseVoice(options: { db: Db; voiceId: string; refusal: VoiceRefusal; now?: Date }): Promise<void> {
  const { db, voiceId, refusal, now = new Date() } = options;
  await db
    .updateTable("voices")
    .set({ state: "refused", refusal, processed_at: now })
    .where("id", "=", voiceId)
    .where("state", "=", "processing")
    .execute();
}
