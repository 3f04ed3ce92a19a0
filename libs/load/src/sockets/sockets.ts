import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

import { startCrowd } from "../driver/crowd.ts";
import { startPods, type Side } from "../harness/contestants.ts";
import { startConnectionSampler } from "../harness/connection-sampler.ts";
import { quantileOf } from "../harness/metrics.ts";
import { plansOf, steadySends } from "../harness/plans.ts";
import { makePairs } from "../harness/room.ts";
import type { Stage } from "../harness/stage.ts";
import type { Outcome } from "../report/figures.ts";

export interface SocketsSize {
  sockets: number;
  perSecond: number;
  idleSeconds: number;
  /** Messages while the connections are counted. */
  messagesPerSecond: number;
  messageSeconds: number;
}

export const FULL_SIZE: SocketsSize = { sockets: 3_000, perSecond: 150, idleSeconds: 30, messagesPerSecond: 20, messageSeconds: 10 };
const DRIVERS = 2;
const WARM_UP = 100;
const START_SETTLE_MS = 5_000;
const BYTES = 100;
const KILO = 1_000;
const MEGA = 1_048_576;

/** What a person's open page costs while nothing happens, in one process; and how many connections to the database all of them take. */
export async function sockets(stage: Stage, size: SocketsSize = FULL_SIZE): Promise<Outcome> {
  const ours = await measureMemory({ stage, size, side: "ours" });
  const control = await measureMemory({ stage, size, side: "stock" });
  const pool = await measureConnections({ stage, size });
  return {
    figures: [
      { name: "memory of a socket", unit: "kB", ours: ours.perSocketKb, control: control.perSocketKb, goal: { of: "ratio", atMost: 0.6 } },
      { name: "memory of a socket, alone", unit: "kB", ours: ours.perSocketKb, goal: { of: "ours", atMost: 25 } },
      {
        name: `one process with ${size.sockets}`,
        unit: "MiB",
        ours: ours.totalMib,
        control: control.totalMib,
        goal: { of: "ours", atMost: 256 },
      },
      { name: `connections with ${size.sockets} on two pods`, unit: "at once", ours: pool.most, goal: { of: "ours", atMost: 18 } },
      { name: "waiting for a connection, p99", unit: "ms", ours: pool.waitP99Ms, goal: { of: "ours", atMost: 50 } },
    ],
    faults: [...ours.faults, ...pool.faults],
    notes: control.faults.map((fault) => `control: ${fault}`),
  };
}

async function measureMemory({ stage, size, side }: { stage: Stage; size: SocketsSize; side: Side }) {
  const { pods, people, close } = await prepare({ stage, size, side, count: 1 });
  // The first sockets pay for what is compiled and grown once; they are counted neither before nor after.
  const first = await startCrowd({ clients: plansOf({ pods, people: people.slice(0, WARM_UP) }), perSecond: size.perSecond });
  try {
    await sleep(START_SETTLE_MS);
    const { pid } = pods.process(0);
    const before = await residentBytes(pid);
    const crowd = await startCrowd({ clients: plansOf({ pods, people }), processes: DRIVERS, perSecond: size.perSecond });
    try {
      await sleep(size.idleSeconds * 1_000);
      const after = await residentBytes(pid);
      const { connected, refusals } = await crowd.progress();
      const faults = connected === size.sockets ? [] : [`${connected} of ${size.sockets} sockets held`];
      return { perSocketKb: (after - before) / size.sockets / KILO, totalMib: after / MEGA, faults: [...faults, ...refusals] };
    } finally {
      await crowd.close();
    }
  } finally {
    await first.close();
    await close();
  }
}

async function measureConnections({ stage, size }: { stage: Stage; size: SocketsSize }) {
  const { pods, people, close } = await prepare({ stage, size, side: "ours", count: 2 });
  const sampler = startConnectionSampler(stage.url);
  try {
    const crowd = await startCrowd({ clients: plansOf({ pods, people }), processes: DRIVERS, perSecond: size.perSecond });
    try {
      const run = await crowd.run({
        sends: steadySends({ perSecond: size.messagesPerSecond, seconds: size.messageSeconds, clients: size.sockets, bytes: BYTES }),
      });
      const { connected, refusals } = await crowd.progress();
      const counts = await sampler.stop();
      const waits = await pods.metrics();
      return {
        most: counts.most,
        waitP99Ms: quantileOf(waits, "namegame_database_pool_wait_seconds", 0.99) * 1_000,
        faults: [
          ...(connected === size.sockets ? [] : [`${connected} of ${size.sockets} sockets held`]),
          ...(run.unsent === 0 ? [] : [`${run.unsent} messages not sent`]),
          ...(counts.refused === 0 ? [] : [`${counts.refused} connections refused by the database`]),
          ...refusals,
        ],
      };
    } finally {
      await crowd.close();
    }
  } finally {
    await sampler.stop();
    await close();
  }
}

async function prepare({ stage, size, side, count }: { stage: Stage; size: SocketsSize; side: Side; count: number }) {
  const pairs = await makePairs({ db: stage.db, pairs: size.sockets / 2 });
  const pods = await startPods({ side, url: stage.url, directUrl: stage.directUrl, count });
  const people = pairs.flatMap(({ conversationId, guests }) => guests.map((guest) => ({ guest, conversationId })));
  return { pods, people, close: () => pods.stop() };
}

async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
}
