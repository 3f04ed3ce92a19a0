import { type ActionOutput, ATTACHMENT_MAX_BYTES } from "@namegame/contract";
import type { Storage } from "@namegame/storage";

import type { Call } from "../call.ts";
import { enqueueJob } from "../jobs/enqueue-job.ts";
import { refusalOfUpload } from "../photos/refusal-of-upload.ts";
import { attachmentKey } from "./attachment-key.ts";
import { presentUpload, requireOwnUpload } from "./own-upload.ts";

/**
 * Says that the upload is done: the picture goes to the worker, or is refused when nothing usable arrived. Asking again is harmless, and
 * answers how far it has come.
 *
 * @throws AppError not_found
 */
export async function finishUpload(call: Call & { storage: Storage; attachmentId: string }): Promise<ActionOutput<"chat.finishUpload">> {
  const { db, storage, attachmentId, now = new Date() } = call;
  const upload = await requireOwnUpload(call);
  if (upload.state !== "uploading") return { upload: presentUpload(upload) };
  const refusal = refusalOfUpload({ object: await storage.stat(attachmentKey(attachmentId, "original")), maxBytes: ATTACHMENT_MAX_BYTES });
  await db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable("attachments")
      .set(refusal ? { state: "refused", refusal, processed_at: now } : { state: "processing" })
      .where("id", "=", attachmentId)
      .where("state", "=", "uploading")
      .returning("id")
      .executeTakeFirst();
    if (changed && !refusal) await enqueueJob(trx, "attachment.process", { attachmentId }, { key: `attachment.process:${attachmentId}` });
  });
  return { upload: presentUpload(await requireOwnUpload(call)) };
}
