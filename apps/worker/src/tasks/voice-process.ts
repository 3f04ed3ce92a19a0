import { completeVoice, findVoiceWork, refuseVoice, voiceKey, voiceKeys } from "@namegame/core";
import { VOICE_CONTENT_TYPE, VOICE_MAX_BYTES } from "@namegame/contract";

import { makeVoice } from "../voice/make-voice.ts";
import { deleteAll } from "./delete-all.ts";
import { readOriginal } from "./read-original.ts";
import { defineTask } from "./task.ts";

/** Makes of an uploaded recording the one that others hear; or says why not. */
export const voiceProcessTask = defineTask({
  name: "voice.process",
  async run({ db, storage, log, payload: { voiceId } }) {
    const work = await findVoiceWork({ db, voiceId });
    if (!work) return deleteAll(storage, voiceKeys(voiceId));
    if (work.state === "processing") {
      const original = await readOriginal({ storage, key: voiceKey(voiceId, "original"), maxBytes: VOICE_MAX_BYTES });
      const made = "bytes" in original ? makeVoice(original.bytes) : original;
      if ("refusal" in made) {
        await refuseVoice({ db, voiceId, refusal: made.refusal });
        log.info({ voiceId, refusal: made.refusal }, "recording refused");
      } else {
        await storage.write({ key: voiceKey(voiceId, "name"), contentType: VOICE_CONTENT_TYPE, bytes: made.wav });
        if ((await completeVoice({ db, voiceId, work })) === "gone") return deleteAll(storage, voiceKeys(voiceId));
      }
    }
    // Also when the state was decided by an earlier attempt that died before it came here.
    await storage.delete(voiceKey(voiceId, "original"));
  },
});
