import { sendDigests } from "@namegame/core";

import { defineTask } from "./task.ts";

export const digestSendTask = defineTask({
  name: "digest.send",
  async run({ db, publicUrl, log }) {
    log.info({ mails: await sendDigests({ db, publicUrl }) }, "digests queued");
  },
});
