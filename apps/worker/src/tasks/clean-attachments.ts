import { cleanAttachments } from "@namegame/core";

import { defineTask } from "./task.ts";

export const cleanAttachmentsTask = defineTask({
  name: "clean.attachments",
  async run({ db, log }) {
    log.info({ rows: await cleanAttachments({ db }) }, "cleaned");
  },
});
