import { isPreviewKept, isPreviewKey } from "@namegame/core";

import { defineTask } from "./task.ts";

/** Deletes the picture of a preview that is gone. */
export const previewDeleteTask = defineTask({
  name: "preview.delete",
  async run({ db, storage, payload: { imageKey } }) {
    // The queue is written by many; what else is stored, and a picture that is shown, is never deleted by a job alone.
    if (!isPreviewKey(imageKey)) throw new Error("not the key of a preview's picture");
    if (!(await isPreviewKept({ db, imageKey }))) await storage.delete(imageKey);
  },
});
