import { startCrowd, type Crowd } from "../driver/crowd.ts";
import { startPods, type Side } from "../harness/contestants.ts";
import { measureFlush } from "../harness/flush.ts";
import { startNotifyCounter } from "../harness/notify-counter.ts";
import { plansOf, steadySends } from "../harness/plans.ts";
import { makePairs } from "../harness/room.ts";
import type { Stage } from "../harness/stage.ts";
import { readTable } from "../harness/tables.ts";
import { faultsOf } from "../report/faults.ts";
import type { Outcome } from "../report/figures.ts";
import { findSustained } from "./find-sustained.ts";

export interface ThroughputSize {
  /** Conversations of two, one on each pod. A person may send five a second for long: four hundred pairs are good for 4,000. */
  pairs: number;
  seconds: number;
  startPerSecond: number;
  mostPerSecond: number;
  /** At which the notifications are counted. */
  steadyPerSecond: number;
}

export const FULL_SIZE: ThroughputSize = { pairs: 400, seconds: 4, startPerSecond: 200, mostPerSecond: 16_000, steadyPerSecond: 500 };
const BYTES = 100;
// Two pods, each with its LISTEN: 22 of the connections that a managed database of 1 GiB gives.
const POOL = 10;
const ALONE_PER_SECOND = 20;
const QUIET_MS = 8_000;
// From here on a disk is a slow one, as those of managed databases are: the issue asks for more where the control waits for each flush.
const SLOW_FLUSH_MS = 1.5;

/** How many messages a second are acknowledged for long, how many share a notification, and what gathering them costs. */
export async function throughput(stage: Stage, size: ThroughputSize = FULL_SIZE): Promise<Outcome> {
  const flushMs = await measureFlush(stage.db);
  const ours = await measure({ stage, size, side: "ours" });
  const control = await measure({ stage, size, side: "stock" });
  const atLeast = flushMs >= SLOW_FLUSH_MS ? 5 : 2;
  return {
    figures: [
      { name: "a commit's flush", unit: "ms", ours: flushMs },
      {
        name: "acknowledged at p99 under 250 ms",
        unit: "messages/s",
        ours: ours.sustained,
        control: control.sustained,
        goal: { of: "ratio", atLeast },
      },
      {
        name: `per notification at ${size.steadyPerSecond}/s`,
        unit: "messages",
        ours: ours.perNotification,
        control: control.perNotification,
        goal: { of: "ours", atLeast: 10 },
      },
      { name: `acknowledged at ${ALONE_PER_SECOND}/s, p50`, unit: "ms", ours: ours.aloneMs, control: control.aloneMs },
      { name: `acknowledged at ${size.steadyPerSecond}/s, p50`, unit: "ms", ours: ours.steadyMs, control: control.steadyMs },
      { name: "added by gathering, p50", unit: "ms", ours: ours.steadyMs - control.aloneMs, goal: { of: "ours", atMost: 10 } },
      { name: `on the other pod at ${size.steadyPerSecond}/s, p50`, unit: "ms", ours: ours.crossMs, control: control.crossMs },
    ],
    faults: ours.faults,
    notes: control.faults.map((fault) => `control: ${fault}`),
  };
}

async function measure({ stage, size, side }: { stage: Stage; size: ThroughputSize; side: Side }) {
  const pairs = await makePairs({ db: stage.db, pairs: size.pairs });
  const pods = await startPods({ side, url: stage.url, directUrl: stage.directUrl, pool: POOL });
  const counter = await startNotifyCounter(stage.directUrl);
  try {
    const people = pairs.flatMap(({ conversationId, guests }) => guests.map((guest) => ({ guest, conversationId })));
    const crowd = await startCrowd({ clients: plansOf({ pods, people }) });
    try {
      let sent = 0;
      const sends = (perSecond: number) => {
        const made = steadySends({ perSecond, seconds: size.seconds, clients: people.length, bytes: BYTES, firstIndex: sent });
        sent += made.length;
        return made;
      };
      const warm = await crowd.run({ sends: sends(ALONE_PER_SECOND) });
      const alone = await at(crowd, sends(ALONE_PER_SECOND));
      counter.reset();
      const steadySent = sends(size.steadyPerSecond);
      const steady = await at(crowd, steadySent);
      await crowd.settle({ expected: sent * 2, quietMs: QUIET_MS });
      const notifications = counter.count();
      const table = await readTable({ db: stage.db, conversationIds: people.map(({ conversationId }) => conversationId) });
      const acknowledged = [warm, alone.run, steady.run].flatMap((run) => run.acknowledged);
      const faults = faultsOf({
        run: { ...steady.run, acknowledged },
        verdict: await crowd.judge(table),
        table,
        exits: pods.exits(),
        sent,
      });
      const sustained = await findSustained({
        start: size.startPerSecond,
        most: size.mostPerSecond,
        holds: async (perSecond) => {
          const step = await at(crowd, sends(perSecond));
          const answered = step.run.unsent === 0 && Object.keys(step.run.refused).length === 0;
          return answered && step.measures.ack.quantile(0.99) < 250;
        },
      });
      return {
        sustained,
        perNotification: steadySent.length / Math.max(1, notifications),
        aloneMs: alone.measures.ack.quantile(0.5),
        steadyMs: steady.measures.ack.quantile(0.5),
        crossMs: steady.measures.crossPod.quantile(0.5),
        faults,
      };
    } finally {
      await crowd.close();
    }
  } finally {
    await counter.stop();
    await pods.stop();
  }
}

async function at(crowd: Crowd, sends: ReturnType<typeof steadySends>) {
  await crowd.measures();
  const run = await crowd.run({ sends });
  return { run, measures: await crowd.measures() };
}
