import { cleanRateLimits } from "@namegame/core";

import { defineTask } from "./task.ts";

export const cleanRateLimitsTask = defineTask({
  name: "clean.rateLimits",
  async run({ db, log }) {
    log.info({ rows: await cleanRateLimits({ db }) }, "cleaned");
  },
});
