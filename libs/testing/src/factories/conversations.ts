import type { DB, Db } from "@namegame/db";
import type { Selectable } from "kysely";

/** Inserts a direct conversation of two people, in either order, with both as participants. */
export async function makeDirectConversation(db: Db, between: readonly [string, string]): Promise<Selectable<DB["conversations"]>> {
  const [low, high] = [...between].sort() as [string, string];
  const conversation = await db
    .insertInto("conversations")
    .values({ type: "direct", low_user_id: low, high_user_id: high })
    .returningAll()
    .executeTakeFirstOrThrow();
  await makeParticipants(db, { conversationId: conversation.id, userIds: between });
  return conversation;
}

/** Inserts the room of a group with these participants. */
export async function makeGroupConversation(
  db: Db,
  options: { groupId: string; userIds: readonly string[] },
): Promise<Selectable<DB["conversations"]>> {
  const conversation = await db
    .insertInto("conversations")
    .values({ type: "group", group_id: options.groupId })
    .returningAll()
    .executeTakeFirstOrThrow();
  await makeParticipants(db, { conversationId: conversation.id, userIds: options.userIds });
  return conversation;
}

async function makeParticipants(db: Db, options: { conversationId: string; userIds: readonly string[] }): Promise<void> {
  if (options.userIds.length === 0) return;
  await db
    .insertInto("participants")
    .values(options.userIds.map((userId) => ({ conversation_id: options.conversationId, user_id: userId })))
    .execute();
}
