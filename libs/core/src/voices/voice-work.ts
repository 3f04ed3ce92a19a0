import type { VoiceState } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** What the worker needs to know to make a recording. */
export interface VoiceWork {
  userId: string;
  state: VoiceState;
  createdAt: Date;
}

/** Undefined where the row is gone: whoever finds that deletes what is stored. */
export async function findVoiceWork({ db, voiceId }: { db: Db; voiceId: string }): Promise<VoiceWork | undefined> {
  const row = await db.selectFrom("voices").select(["user_id", "state", "created_at"]).where("id", "=", voiceId).executeTakeFirst();
  return row && { userId: row.user_id, state: row.state, createdAt: row.created_at };
}
