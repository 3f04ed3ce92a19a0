import type { Db } from "@namegame/db";
import { publishLive } from "@namegame/db";
import { pairOf } from "../greet/record-meeting.ts";

/** Has the two people's pages read again what they may see; the event says neither who blocked nor whom. */
export async function tellBlockChanged({
  db,
  between,
  groupIds,
}: {
  db: Db;
  between: readonly [string, string];
  groupIds: readonly string[];
}): Promise<void> {
  for (const groupId of groupIds) await publishLive(db, { to: between, event: { type: "people_changed", groupId } });
  const { low, high } = pairOf(between);
  const direct = await db
    .selectFrom("conversations")
    .select("id")
    .where("low_user_id", "=", low)
    .where("high_user_id", "=", high)
    .executeTakeFirst();
  if (direct) await publishLive(db, { to: between, event: { type: "conversation_changed", conversationId: direct.id } });
}
