import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { atLeast } from "@namegame/domain";

import type { Call } from "../call.ts";
import { closedByBlock } from "./closed-by-block.ts";

/** A message as somebody who takes part in its conversation may act on it. */
export interface MessageAccess {
  conversationId: string;
  authorId: string | null;
  body: string;
  createdAt: Date;
  deletedAt: Date | null;
  hiddenAt: Date | null;
  groupId: string | null;
  /** The actor is an owner or admin of the conversation's group. */
  moderates: boolean;
}

/**
 * A message of a conversation that the actor takes part in; a stranger gets the same not_found as for a message that does not exist.
 * `writing`: also refuses where nobody can write: an archived group, a block between the two, a request that waits.
 * @throws not_found, group_archived, not_available
 */
export async function requireMessage({
  db,
  actor,
  messageId,
  writing,
}: Pick<Call, "actor"> & { db: Db; messageId: string; writing: boolean }): Promise<MessageAccess> {
  const row = await db
    .selectFrom("messages as m")
    .innerJoin("conversations as c", "c.id", "m.conversation_id")
    .innerJoin("participants as p", (join) => join.onRef("p.conversation_id", "=", "c.id").on("p.user_id", "=", actor.userId))
    .leftJoin("groups as g", "g.id", "c.group_id")
    .leftJoin("memberships as mine", (join) =>
      join.onRef("mine.group_id", "=", "c.group_id").on("mine.user_id", "=", actor.userId).on("mine.left_at", "is", null),
    )
    .select([
      "m.conversation_id",
      "m.author_id",
      "m.body",
      "m.created_at",
      "m.deleted_at",
      "m.hidden_at",
      "c.group_id",
      "p.accepted_at",
      "g.archived_at",
      "mine.role",
      closedByBlock.as("closed"),
    ])
    .where("m.id", "=", messageId)
    .where("p.left_at", "is", null)
    .executeTakeFirst();
  if (!row) fail("not_found");
  if (writing && row.archived_at) fail("group_archived");
  if (writing && (row.closed || !row.accepted_at)) fail("not_available");
  return {
    conversationId: row.conversation_id,
    authorId: row.author_id,
    body: row.body,
    createdAt: row.created_at,
    deletedAt: row.deleted_at,
    hiddenAt: row.hidden_at,
    groupId: row.group_id,
    moderates: row.role !== null && atLeast(row.role, "admin"),
  };
}
