import { claimPush, enqueueJob, releasePush, settlePush } from "@namegame/core";

import { sendClaimed } from "./send-claimed.ts";
import { defineTask } from "./task.ts";

/** Sends one message to one device, once; see `claimPush` for a worker that dies at it. */
export const pushSendTask = defineTask({
  name: "push.send",
  run: ({ db, pusher, log, payload }) =>
    sendClaimed({
      db,
      pusher,
      log,
      subscriptionId: payload.subscriptionId,
      claim: () => claimPush({ db, ...payload }),
      settle: () => settlePush({ db, ...payload }),
      release: () => releasePush({ db, ...payload }),
      again: (runAt) => enqueueJob(db, "push.send", payload, { runAt }),
    }),
});
