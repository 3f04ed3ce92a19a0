import { cleanSessions } from "@namegame/core";

import { defineTask } from "./task.ts";

export const cleanSessionsTask = defineTask({
  name: "clean.sessions",
  async run({ db, log }) {
    log.info({ rows: await cleanSessions({ db }) }, "cleaned");
  },
});
