import { cleanMessages } from "@namegame/core";

import { defineTask } from "./task.ts";

export const cleanMessagesTask = defineTask({
  name: "clean.messages",
  async run({ db, log }) {
    log.info({ rows: await cleanMessages({ db }) }, "cleaned");
  },
});
