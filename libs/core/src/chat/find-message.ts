import type { Call } from "../call.ts";
import { requireParticipation } from "./participation.ts";

/** The seq of the first message at `at` or later; null where there is none. @throws not_found */
export async function findMessage({
  db,
  actor,
  conversationId,
  at,
}: Call & { conversationId: string; at: string }): Promise<{ seq: number | null }> {
  await requireParticipation({ db, actor, conversationId });
  // Times grow with seq: the first by seq is the first by time.
  const row = await db
    .selectFrom("messages")
    .select("seq")
    .where("conversation_id", "=", conversationId)
    .where("created_at", ">=", new Date(at))
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  return { seq: row?.seq ?? null };
}
