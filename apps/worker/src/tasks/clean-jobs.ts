import { cleanJobs } from "@namegame/core";

import { defineTask } from "./task.ts";

export const cleanJobsTask = defineTask({
  name: "clean.jobs",
  async run({ db, log }) {
    log.info({ rows: await cleanJobs({ db }) }, "cleaned");
  },
});
