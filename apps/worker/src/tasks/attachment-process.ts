import { attachmentKey, attachmentKeys, completeAttachment, findAttachmentWork, refuseAttachment } from "@namegame/core";
import { ATTACHMENT_MAX_BYTES, attachmentSizes } from "@namegame/contract";
import type { Storage } from "@namegame/storage";

import { makeAttachment, type MadeAttachment } from "../picture/make-attachment.ts";
import { deleteAll } from "./delete-all.ts";
import { readOriginal } from "./read-original.ts";
import { defineTask } from "./task.ts";

/** Makes the pictures of a photo that is, or will be, in a message; or says why not. */
export const attachmentProcessTask = defineTask({
  name: "attachment.process",
  async run({ db, storage, log, payload: { attachmentId } }) {
    const work = await findAttachmentWork({ db, attachmentId });
    if (!work) return deleteAll(storage, attachmentKeys(attachmentId));
    if (work.state === "processing") {
      const key = attachmentKey(attachmentId, "original");
      const original = await readOriginal({ storage, key, maxBytes: ATTACHMENT_MAX_BYTES });
      const made = "bytes" in original ? await makeAttachment(original.bytes) : original;
      const attachment = { db, attachmentId, work };
      if ("refusal" in made) log.info({ attachmentId, refusal: made.refusal }, "photo of a message refused");
      else await store({ storage, attachmentId, made });
      const outcome =
        "refusal" in made ? await refuseAttachment({ ...attachment, ...made }) : await completeAttachment({ ...attachment, ...made });
      if (outcome === "gone") return deleteAll(storage, attachmentKeys(attachmentId));
    }
    // Also when the state was decided by an earlier attempt that died before it came here.
    await storage.delete(attachmentKey(attachmentId, "original"));
  },
});

async function store({ storage, attachmentId, made }: { storage: Storage; attachmentId: string; made: MadeAttachment }): Promise<void> {
  for (const size of attachmentSizes) {
    await storage.write({ key: attachmentKey(attachmentId, size), contentType: "image/webp", bytes: made.pictures[size] });
  }
}
