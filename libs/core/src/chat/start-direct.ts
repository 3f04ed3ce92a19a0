import { fail } from "@namegame/contract";
import { publishLive, type Db } from "@namegame/db";
import { writeAccess } from "@namegame/domain";

import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { conversationChanged } from "./conversation-changed.ts";

/**
 * The direct conversation of the actor and a member of the same group; made if there is none. Where the other takes messages
 * only from people they met, it begins as a request. A conversation that waited for the actor's yes is accepted by this.
 * `countRequest` is asked before somebody new is: it may refuse.
 * @throws self, not_found (no shared group), group_archived, not_available (a block by either; not told by whom), what countRequest throws
 */
export async function startDirect({
  db,
  actor,
  now = new Date(),
  userId,
  groupId,
  countRequest,
}: Call & { userId: string; groupId: string; countRequest?: () => Promise<void> }): Promise<{ conversationId: string }> {
  if (userId === actor.userId) fail("self");
  const { archived } = await requireMembership({ db, actor, groupId });
  if (archived) fail("group_archived");
  const other = await findMember({ db, actor, groupId, userId });
  if (!other) fail("not_found");
  const access = writeAccess({
    isSelf: false,
    shareGroup: true,
    blocked: Boolean(other.blocked),
    met: Boolean(other.met),
    messagesFrom: other.messages_from,
  });
  if (access === "none") fail("not_available");
  if (access === "request" && !(await haveConversation({ db, between: [actor.userId, userId] }))) await countRequest?.();

  const conversationId = await db.transaction().execute(async (trx) => {
    const id = await findOrMake(trx, { between: [actor.userId, userId] });
    // The conversation's row lock of the upsert makes the second of two simultaneous starts see the first one's participants.
    await trx
      .insertInto("participants")
      .values({ conversation_id: id, user_id: actor.userId, accepted_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(["conversation_id", "user_id"])
          .doUpdateSet((row) => ({ left_at: null, accepted_at: row.fn.coalesce("participants.accepted_at", "excluded.accepted_at") })),
      )
      .execute();
    await trx
      .insertInto("participants")
      .values({ conversation_id: id, user_id: userId, accepted_at: access === "open" ? now : null })
      .onConflict((conflict) =>
        conflict
          .columns(["conversation_id", "user_id"])
          // A request that waits is open once the two have met. One that was declined stays so: that was an answer.
          .doUpdateSet((row) => ({ accepted_at: row.fn.coalesce("participants.accepted_at", "excluded.accepted_at") }))
          .where("participants.left_at", "is", null),
      )
      .execute();
    return id;
  });
  await publishLive(db, await conversationChanged({ db, conversationId }));
  return { conversationId };
}

async function findMember({ db, actor, groupId, userId }: Pick<Call, "db" | "actor"> & { groupId: string; userId: string }) {
  const [low, high] = [actor.userId, userId].sort() as [string, string];
  return (
    db
      .selectFrom("memberships as m")
      .innerJoin("users as u", "u.id", "m.user_id")
      .select((row) => [
        "u.messages_from",
        row
          .exists(
            row.selectFrom("blocks").select("blocker_id").where("blocker_id", "in", [low, high]).where("blocked_id", "in", [low, high]),
          )
          .as("blocked"),
        row
          .exists(
            row
              .selectFrom("meetings")
              .select("id")
              .where("low_user_id", "=", low)
              .where("high_user_id", "=", high)
              .where("undone_at", "is", null),
          )
          .as("met"),
      ])
      .where("m.group_id", "=", groupId)
      .where("m.user_id", "=", userId)
      .where("m.left_at", "is", null)
      // A member who hid is not found by others; those they wrote to before reach them in the conversation that stands.
      .where("m.hidden_at", "is", null)
      .executeTakeFirst()
  );
}

async function haveConversation({ db, between }: { db: Db; between: readonly [string, string] }): Promise<boolean> {
  const [low, high] = [...between].sort() as [string, string];
  const found = await db
    .selectFrom("conversations")
    .select("id")
    .where("low_user_id", "=", low)
    .where("high_user_id", "=", high)
    .executeTakeFirst();
  return found !== undefined;
}

async function findOrMake(trx: Db, { between }: { between: readonly [string, string] }): Promise<string> {
  const [low, high] = [...between].sort() as [string, string];
  const { id } = await trx
    .insertInto("conversations")
    .values({ type: "direct", low_user_id: low, high_user_id: high })
    // An update that changes nothing: it returns the row that stands and locks it.
    .onConflict((conflict) => conflict.columns(["low_user_id", "high_user_id"]).doUpdateSet({ type: "direct" }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
