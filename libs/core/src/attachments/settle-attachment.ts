import type { DB, Db } from "@namegame/db";
import type { Updateable } from "kysely";

import { changeMessages, publishChanges } from "../chat/changes.ts";
import { enqueueJob } from "../jobs/enqueue-job.ts";
import type { AttachmentWork } from "./attachment-work.ts";

// After the ten minutes for which an upload's address is valid, with room for clocks that differ.
const LATE_UPLOADS_MS = 15 * 60_000;

/**
 * Ends the making of a photo; where its message was sent meanwhile, that has changed, and everybody in the conversation is told.
 *
 * @returns `gone` where the row was deleted: what was stored for it is to be deleted.
 */
export async function settleAttachment(options: {
  db: Db;
  attachmentId: string;
  work: AttachmentWork;
  outcome: Pick<Updateable<DB["attachments"]>, "state" | "refusal" | "width" | "height">;
  now: Date;
}): Promise<"settled" | "gone"> {
  const { db, attachmentId, work, outcome, now } = options;
  const settled = await db.transaction().execute(async (trx) => {
    // In the order of whoever sends the message, conversation before photo, so that none waits for another in a circle.
    await trx.selectFrom("conversations").select("id").where("id", "=", work.conversationId).forNoKeyUpdate().executeTakeFirst();
    const attachment = await trx
      .updateTable("attachments")
      .set({ ...outcome, processed_at: now })
      .where("id", "=", attachmentId)
      .where("state", "=", "processing")
      .returning("message_id")
      .executeTakeFirst();
    if (!attachment) return undefined;
    const runAt = new Date(work.createdAt.getTime() + LATE_UPLOADS_MS);
    await enqueueJob(trx, "attachment.delete", { attachmentId }, { key: `attachment.delete.late:${attachmentId}`, runAt });
    return attachment.message_id ? changeMessages({ trx, messageIds: [attachment.message_id] }) : [];
  });
  if (settled) await publishChanges({ db, changed: settled });
  else if (!(await db.selectFrom("attachments").select("id").where("id", "=", attachmentId).executeTakeFirst())) return "gone";
  return "settled";
}
