import { cleanCodes } from "@namegame/core";

import { defineTask } from "./task.ts";

export const cleanCodesTask = defineTask({
  name: "clean.codes",
  async run({ db, log }) {
    log.info({ rows: await cleanCodes({ db }) }, "cleaned");
  },
});
