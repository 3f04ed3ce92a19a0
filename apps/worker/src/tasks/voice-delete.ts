import { findVoiceWork, voiceKey, voiceKeys } from "@namegame/core";

import { deleteAll } from "./delete-all.ts";
import { defineTask } from "./task.ts";

/**
 * Deletes all that is stored of a recording whose row is gone. Of one that is there only what was uploaded to its address after it was made:
 * nothing will look at it.
 */
export const voiceDeleteTask = defineTask({
  name: "voice.delete",
  async run({ db, storage, payload: { voiceId } }) {
    const work = await findVoiceWork({ db, voiceId });
    if (!work) return deleteAll(storage, voiceKeys(voiceId));
    if (work.state === "ready" || work.state === "refused") await storage.delete(voiceKey(voiceId, "original"));
  },
});
