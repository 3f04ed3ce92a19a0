import { cleanVoices } from "@namegame/core";

import { defineTask } from "./task.ts";

export const cleanVoicesTask = defineTask({
  name: "clean.voices",
  async run({ db, log }) {
    log.info({ rows: await cleanVoices({ db }) }, "cleaned");
  },
});
