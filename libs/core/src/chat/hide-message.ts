import { fail, type Message } from "@namegame/contract";
import { publishLive } from "@namegame/db";

import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { changeMessage } from "./change-message.ts";
import { settleReports, tellSettled, type Settled } from "./settle-reports.ts";

/**
 * Takes a message out of everybody's sight, or shows it again; by an owner or admin of its group, and audited. The text stays stored.
 * Its open reports are answered with it; its author and those who reported it are told.
 * @throws not_found, not_allowed (no admin, or a message of a direct conversation)
 */
export async function hideMessage({
  db,
  actor,
  now = new Date(),
  messageId,
  hidden,
}: Call & { messageId: string; hidden: boolean }): Promise<Message> {
  let settled: Settled | undefined;
  const shown = await changeMessage({
    db,
    actor,
    messageId,
    writing: false,
    withReplies: true,
    async work(trx, message) {
      if (!message.moderates) fail("not_allowed");
      if (message.deletedAt || (message.hiddenAt !== null) === hidden) return false;
      await trx
        .updateTable("messages")
        .set({ hidden_at: hidden ? now : null, hidden_by: hidden ? actor.userId : null })
        .where("id", "=", messageId)
        .execute();
      await recordAudit({
        db: trx,
        actorId: actor.userId,
        action: hidden ? "message.hidden" : "message.shown",
        groupId: message.groupId,
        subjectId: messageId,
        now,
      });
      if (hidden) settled = await settleReports({ trx, messageId, resolution: "hidden", resolvedBy: actor.userId, now });
      return true;
    },
  });
  if (settled) {
    const { authorId, conversationId } = shown;
    if (authorId && authorId !== actor.userId) {
      await publishLive(db, { to: [authorId], event: { type: "message_hidden", conversationId, messageId } });
    }
    await tellSettled({ db, ...settled });
  }
  return shown;
}
