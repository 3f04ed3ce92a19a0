import type { Call } from "../call.ts";

export interface PushDeviceRow {
  id: string;
  sessionId: string;
  createdAt: Date;
}

/** The actor's browsers that take pushes, newest first; what they are called is their session's to say. */
export async function listPushDevices({ db, actor }: Pick<Call, "db" | "actor">): Promise<PushDeviceRow[]> {
  return db
    .selectFrom("push_subscriptions")
    .select(["id", "session_id as sessionId", "created_at as createdAt"])
    .where("user_id", "=", actor.userId)
    .orderBy("created_at", "desc")
    .execute();
}
