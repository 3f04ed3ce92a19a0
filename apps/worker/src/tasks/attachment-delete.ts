import { attachmentKey, attachmentKeys, findAttachmentWork } from "@namegame/core";

import { deleteAll } from "./delete-all.ts";
import { defineTask } from "./task.ts";

/**
 * Deletes all pictures of a photo whose row is gone. Of one that is there only what was uploaded to its address after it was made: it is not
 * stripped, and nothing will look at it.
 */
export const attachmentDeleteTask = defineTask({
  name: "attachment.delete",
  async run({ db, storage, payload: { attachmentId } }) {
    const work = await findAttachmentWork({ db, attachmentId });
    if (!work) return deleteAll(storage, attachmentKeys(attachmentId));
    if (work.state === "ready" || work.state === "refused") await storage.delete(attachmentKey(attachmentId, "original"));
  },
});
