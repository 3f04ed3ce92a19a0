import { claimPush, dropSubscription, enqueueJob, releasePush, settlePush } from "@namegame/core";
import { PushGone, PushNotSent, PushRefused } from "@namegame/notify";

import { defineTask } from "./task.ts";

/** Sends one message to one device, once; see `claimPush` for a worker that dies at it. */
export const pushSendTask = defineTask({
  name: "push.send",
  async run({ db, pusher, log, payload }) {
    // The keys were taken away from this server: what waits for them is over.
    if (!pusher) return settlePush({ db, ...payload });
    const claim = await claimPush({ db, ...payload });
    if (claim.status === "over") return;
    if (claim.status === "busy") return enqueueJob(db, "push.send", payload, { runAt: claim.until });
    try {
      await pusher.send(claim.order);
    } catch (error) {
      if (error instanceof PushGone) {
        log.info("a device is gone and was forgotten");
        return dropSubscription({ db, subscriptionId: payload.subscriptionId });
      }
      if (error instanceof PushRefused) {
        log.warn({ status: error.status }, "the push service refused a push for good");
        return settlePush({ db, ...payload });
      }
      await releasePush({ db, ...payload });
      const wait = error instanceof PushNotSent ? error.retryAfterMs : undefined;
      if (wait === undefined) throw error;
      // The push service knows better than the queue's own pauses when it will take it.
      return enqueueJob(db, "push.send", payload, { runAt: new Date(Date.now() + wait) });
    }
    await settlePush({ db, ...payload });
  },
});
