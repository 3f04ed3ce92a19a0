import { fail, REPORT_CONTEXT, type ReportReason } from "@namegame/contract";
import { publishLive, type Db } from "@namegame/db";
import { sql } from "kysely";

import type { Call } from "../call.ts";
import { requireMessage } from "./message-access.ts";
import { moderatorsOf } from "./moderators-of.ts";

/**
 * Shows a message to those who look after its group; one of two people's conversation to those of every group that both are in. What is
 * kept is what the reporter saw: the message and up to REPORT_CONTEXT before it. Its author is not told. Again, while the first is open,
 * changes nothing.
 * @throws self, not_found, conflict (gone already), not_available (the two share no group any more: nobody could look at it)
 */
export async function reportMessage({
  db,
  actor,
  now = new Date(),
  messageId,
  reason,
  note,
}: Call & { messageId: string; reason: ReportReason; note: string }): Promise<void> {
  const { authorId, conversationId, groupId, deletedAt, hiddenAt } = await requireMessage({ db, actor, messageId, writing: false });
  if (authorId === actor.userId) fail("self");
  if (deletedAt || hiddenAt) fail("conflict");
  const groupIds = groupId ? [groupId] : await groupsOfBoth({ db, conversationId });
  if (groupIds.length === 0) fail("not_available");
  const reported = await db.transaction().execute(async (trx) => {
    const snapshot = await takeSnapshot({ db: trx, messageId });
    if (!snapshot) fail("conflict");
    const report = await trx
      .insertInto("reports")
      .values({ message_id: messageId, reporter_id: actor.userId, reason, note, created_at: now, ...snapshot })
      .onConflict((conflict) => conflict.columns(["message_id", "reporter_id"]).where("state", "=", sql.lit("open")).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!report) return false;
    await trx
      .insertInto("report_groups")
      .values(groupIds.map((group_id) => ({ report_id: report.id, group_id })))
      .execute();
    return true;
  });
  if (!reported) return;
  for (const group of groupIds) {
    const to = (await moderatorsOf({ db, groupId: group })).filter((userId) => userId !== authorId);
    await publishLive(db, { to, event: { type: "reports_changed", groupId: group } });
  }
}

async function groupsOfBoth({ db, conversationId }: { db: Db; conversationId: string }): Promise<string[]> {
  const rows = await db
    .selectFrom("conversations as c")
    .innerJoin("memberships as low", "low.user_id", "c.low_user_id")
    .innerJoin("memberships as high", (join) =>
      join.onRef("high.user_id", "=", "c.high_user_id").onRef("high.group_id", "=", "low.group_id"),
    )
    .select("low.group_id")
    .where("c.id", "=", conversationId)
    .where("low.left_at", "is", null)
    .where("high.left_at", "is", null)
    .execute();
  return rows.map((row) => row.group_id);
}

/** The message and what stood before it, as they read now; nothing where it is gone. */
async function takeSnapshot({ db, messageId }: { db: Db; messageId: string }) {
  const message = await db
    .selectFrom("messages")
    .select(["conversation_id", "seq", "author_id", "body", "created_at"])
    .where("id", "=", messageId)
    .where("deleted_at", "is", null)
    .where("hidden_at", "is", null)
    .executeTakeFirst();
  if (!message) return undefined;
  const before = await db
    .selectFrom("messages")
    .select(["author_id", "body", "created_at"])
    .where("conversation_id", "=", message.conversation_id)
    .where("seq", "<", message.seq)
    .where("deleted_at", "is", null)
    .where("hidden_at", "is", null)
    .orderBy("seq", "desc")
    .limit(REPORT_CONTEXT)
    .execute();
  const lines = before.reverse().map((row) => ({ authorId: row.author_id, body: row.body, createdAt: row.created_at.toISOString() }));
  return { author_id: message.author_id, body: message.body, written_at: message.created_at, context: JSON.stringify(lines) };
}
