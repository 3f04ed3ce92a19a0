import type { LiveEvent } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** The notice that tells everybody in a conversation to read its summary again; for publishLive after the commit. */
export async function conversationChanged({
  db,
  conversationId,
}: {
  db: Db;
  conversationId: string;
}): Promise<{ to: string[]; event: LiveEvent }> {
  const rows = await db
    .selectFrom("participants")
    .select("user_id")
    .where("conversation_id", "=", conversationId)
    .where("left_at", "is", null)
    .execute();
  return { to: rows.map((row) => row.user_id), event: { type: "conversation_changed", conversationId } };
}
