import { fail, type Posting } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { atLeast } from "@namegame/domain";

import type { Call } from "../call.ts";

/** A message as somebody who takes part in its conversation may act on it. */
export interface MessageAccess {
  conversationId: string;
  authorId: string | null;
  body: string;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  hiddenAt: Date | null;
  groupId: string | null;
  posting: Posting;
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
      "m.edited_at",
      "m.deleted_at",
      "m.hidden_at",
      "c.group_id",
      "c.posting",
      "p.accepted_at",
      "g.archived_at",
      "mine.role",
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("blocks as b")
            .select("b.blocker_id")
            .where("c.type", "=", "direct")
            .where((block) =>
              block.or([
                block.and([
                  block("b.blocker_id", "=", block.ref("c.low_user_id")),
                  block("b.blocked_id", "=", block.ref("c.high_user_id")),
                ]),
                block.and([
                  block("b.blocker_id", "=", block.ref("c.high_user_id")),
                  block("b.blocked_id", "=", block.ref("c.low_user_id")),
                ]),
              ]),
            ),
        )
        .as("blocked"),
    )
    .where("m.id", "=", messageId)
    .where("p.left_at", "is", null)
    .executeTakeFirst();
  if (!row) fail("not_found");
  if (writing && row.archived_at) fail("group_archived");
  if (writing && (row.blocked || !row.accepted_at)) fail("not_available");
  return {
    conversationId: row.conversation_id,
    authorId: row.author_id,
    body: row.body,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    deletedAt: row.deleted_at,
    hiddenAt: row.hidden_at,
    groupId: row.group_id,
    posting: row.posting,
    moderates: row.role !== null && atLeast(row.role, "admin"),
  };
}
