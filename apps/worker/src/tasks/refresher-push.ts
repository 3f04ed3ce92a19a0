import { claimRefresherPush, enqueueJob, releaseRefresherPush, settleRefresherPush } from "@namegame/core";

import { sendClaimed } from "./send-claimed.ts";
import { defineTask } from "./task.ts";

/** Sends one refresher to one device, once; see `claimPush` for a worker that dies at it. */
export const refresherPushTask = defineTask({
  name: "refresher.push",
  run: ({ db, pusher, log, payload }) =>
    sendClaimed({
      db,
      pusher,
      log,
      subscriptionId: payload.subscriptionId,
      claim: () => claimRefresherPush({ db, ...payload }),
      settle: () => settleRefresherPush({ db, ...payload }),
      release: () => releaseRefresherPush({ db, ...payload }),
      again: (runAt) => enqueueJob(db, "refresher.push", payload, { runAt }),
    }),
});
