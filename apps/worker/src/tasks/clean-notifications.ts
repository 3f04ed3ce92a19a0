import { cleanNotifications } from "@namegame/core";

import { defineTask } from "./task.ts";

export const cleanNotificationsTask = defineTask({
  name: "clean.notifications",
  async run({ db, log }) {
    log.info({ rows: await cleanNotifications({ db }) }, "cleaned");
  },
});
