import type { Db } from "@namegame/db";

import { refuseAttachment } from "../attachments/refuse-attachment.ts";
import { inBatches } from "./in-batches.ts";

const HOUR_MS = 3_600_000;
// A message may wait for its connection as long as this.
const UNSENT_KEPT_MS = 24 * HOUR_MS;
// All attempts of the job end within four hours.
const PROCESSING_LIMIT_MS = 6 * HOUR_MS;

/**
 * Deletes photos that were uploaded and never sent (their pictures go by the jobs that the deletion queues), and refuses those of messages
 * whose making failed for good. Answers how many rows changed.
 */
export async function cleanAttachments({ db, now = new Date() }: { db: Db; now?: Date }): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const deleted = await inBatches(async (limit) => {
    const unsent = db
      .selectFrom("attachments")
      .select("id")
      .where("message_id", "is", null)
      .where("created_at", "<", before(UNSENT_KEPT_MS))
      .limit(limit);
    // Looked at again in the statement that deletes: one may be sent at this very moment.
    const gone = await db.deleteFrom("attachments").where("id", "in", unsent).where("message_id", "is", null).executeTakeFirstOrThrow();
    return Number(gone.numDeletedRows);
  });
  const refused = await inBatches(async (limit) => {
    const stuck = await db
      .selectFrom("attachments")
      .select(["id", "state", "conversation_id as conversationId", "created_at as createdAt"])
      .where("state", "=", "processing")
      .where("created_at", "<", before(PROCESSING_LIMIT_MS))
      .limit(limit)
      .execute();
    for (const { id, ...work } of stuck) await refuseAttachment({ db, attachmentId: id, work, refusal: "missing", now });
    return stuck.length;
  });
  return deleted + refused;
}
