import { sendRefreshers } from "@namegame/core";

import { defineTask } from "./task.ts";

export const refresherSendTask = defineTask({
  name: "refresher.send",
  async run({ db, publicUrl, pusher, log }) {
    log.info({ told: await sendRefreshers({ db, publicUrl, push: pusher !== null }) }, "refreshers sent");
  },
});
