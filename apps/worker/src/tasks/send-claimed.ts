import { dropSubscription, type PushClaim } from "@namegame/core";
import type { PushFacts, RefresherFacts } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { type Pusher, PushGone, PushNotSent, PushRefused } from "@namegame/notify";
import type { Log } from "@namegame/service";

/** What a push is claimed before it is sent, and what becomes of it after: each its own row's. */
interface Claimed {
  db: Db;
  pusher: Pusher | null;
  log: Log;
  subscriptionId: string;
  claim(): Promise<PushClaim<PushFacts | RefresherFacts>>;
  settle(): Promise<void>;
  release(): Promise<void>;
  /** The same job at another time. */
  again(runAt: Date): Promise<void>;
}

/** Sends what is claimed, and writes down how that ended. @throws where the queue's own pauses shall decide on the next try */
export async function sendClaimed({ db, pusher, log, subscriptionId, claim, settle, release, again }: Claimed): Promise<void> {
  // The keys were taken away from this server: what waits for them is over.
  if (!pusher) return settle();
  const claimed = await claim();
  if (claimed.status === "over") return;
  if (claimed.status === "busy") return again(claimed.until);
  try {
    await pusher.send(claimed.order);
  } catch (error) {
    if (error instanceof PushGone) {
      log.info("a device is gone and was forgotten");
      return dropSubscription({ db, subscriptionId });
    }
    if (error instanceof PushRefused) {
      log.warn({ status: error.status }, "the push service refused a push for good");
      return settle();
    }
    await release();
    const wait = error instanceof PushNotSent ? error.retryAfterMs : undefined;
    if (wait === undefined) throw error;
    // The push service knows better than the queue's own pauses when it will take it.
    return again(new Date(Date.now() + wait));
  }
  await settle();
}
