import { findPhotoWork, photoKeys } from "@namegame/core";

import { deleteAll } from "./delete-all.ts";
import { defineTask } from "./task.ts";

/** Deletes all pictures of a photo whose row is gone. */
export const photoDeleteTask = defineTask({
  name: "photo.delete",
  async run({ db, storage, payload: { photoId } }) {
    // The queue is written by many; a photo that is there is never deleted by a job alone.
    if (await findPhotoWork({ db, photoId })) return;
    await deleteAll(storage, photoKeys(photoId));
  },
});
