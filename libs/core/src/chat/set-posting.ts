import { fail, type Posting } from "@namegame/contract";
import { publishLive } from "@namegame/db";

import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { atLeast } from "@namegame/domain";
import { conversationChanged } from "./conversation-changed.ts";

/** Says who may write in a group's conversation; by an owner or admin. @throws not_found, not_allowed, group_archived */
export async function setPosting({
  db,
  actor,
  now = new Date(),
  conversationId,
  posting,
}: Call & { conversationId: string; posting: Posting }): Promise<void> {
  const conversation = await db.selectFrom("conversations").select("group_id").where("id", "=", conversationId).executeTakeFirst();
  const groupId = conversation?.group_id;
  if (!groupId) fail("not_found");
  const { role, archived } = await requireMembership({ db, actor, groupId });
  if (!atLeast(role, "admin")) fail("not_allowed");
  if (archived) fail("group_archived");
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("conversations")
      .set({ posting })
      .where("id", "=", conversationId)
      .where("posting", "<>", posting)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const details = { posting };
    await recordAudit({
      db: trx,
      actorId: actor.userId,
      action: "conversation.posting_changed",
      groupId,
      subjectId: conversationId,
      details,
      now,
    });
  });
  await publishLive(db, await conversationChanged({ db, conversationId }));
}
