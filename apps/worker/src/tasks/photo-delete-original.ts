import { photoKey } from "@namegame/core";

import { defineTask } from "./task.ts";

/** Deletes what was uploaded to a photo's address after the photo was made: it is not stripped, and nothing will look at it. */
export const photoDeleteOriginalTask = defineTask({
  name: "photo.deleteOriginal",
  async run({ storage, payload: { photoId } }) {
    await storage.delete(photoKey(photoId, "original"));
  },
});
