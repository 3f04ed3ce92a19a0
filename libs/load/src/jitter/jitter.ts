import { startCrowd } from "../driver/crowd.ts";
import type { Cut } from "../driver/protocol.ts";
import { startPods, type Side } from "../harness/contestants.ts";
import { startFar } from "../harness/far.ts";
import { plansOf, steadySends } from "../harness/plans.ts";
import { makeRoom } from "../harness/room.ts";
import type { Stage } from "../harness/stage.ts";
import { readTable } from "../harness/tables.ts";
import { faultsOf } from "../report/faults.ts";
import type { Outcome } from "../report/figures.ts";

export interface JitterSize {
  clients: number;
  messages: number;
  perSecond: number;
  cutEveryMs: number;
  offlineMs: number;
  /** How far the pods are from the people; 0 for one machine. */
  roundTripMs: number;
}

export const FULL_SIZE: JitterSize = { clients: 300, messages: 120, perSecond: 2, cutEveryMs: 15_000, offlineMs: 2_000, roundTripMs: 0 };
const BYTES = 100;
const QUIET_MS = 15_000;

/**
 * A room of people on bad networks: each is cut again and again and is away for seconds, while messages go on. Who shows what, and how
 * soon after coming back? The control is one process of Socket.IO that keeps what was missed in its own memory.
 */
export async function jitter(stage: Stage, size: JitterSize = FULL_SIZE): Promise<Outcome> {
  const ours = await measure({ stage, size, side: "ours" });
  const control = await measure({ stage, size, side: "stock-memory" });
  const both = (which: "replay" | "back", share: number) => ({
    ours: ours.measures[which].quantile(share),
    control: control.measures[which].quantile(share),
  });
  return {
    figures: [
      { name: "cut and come back", unit: "times", ours: ours.disconnects, control: control.disconnects },
      { name: "from connecting to holding all, p50", unit: "ms", ...both("replay", 0.5) },
      { name: "from connecting to holding all, p99", unit: "ms", ...both("replay", 0.99), goal: { of: "ratio", atMost: 0.5 } },
      { name: "from the network's return to holding all, p99", unit: "ms", ...both("back", 0.99) },
    ],
    faults: ours.faults,
    notes: control.faults.map((fault) => `control: ${fault}`),
  };
}

async function measure({ stage, size, side }: { stage: Stage; size: JitterSize; side: Side }) {
  const { conversationId, guests } = await makeRoom({ db: stage.db, people: size.clients });
  const pods = await startPods({ side, url: stage.url, directUrl: stage.directUrl });
  const far = size.roundTripMs > 0 ? await startFar({ ports: pods.ports, roundTripMs: size.roundTripMs }) : undefined;
  try {
    const people = guests.map((guest) => ({ guest, conversationId }));
    // Ours reads by cursor, as its pages do; the control's clients trust what the server recovers.
    const crowd = await startCrowd({ clients: plansOf({ pods: far ?? pods, people, mends: side === "ours" }) });
    try {
      const seconds = size.messages / size.perSecond;
      const sends = steadySends({ perSecond: size.perSecond, seconds, clients: size.clients, bytes: BYTES });
      const run = await crowd.run({ sends, cuts: cutsOf(size), untilAcknowledged: true });
      await crowd.settle({ expected: sends.length * size.clients, quietMs: QUIET_MS });
      const table = await readTable({ db: stage.db, conversationIds: [conversationId] });
      const { disconnects } = await crowd.progress();
      const faults = faultsOf({ run, verdict: await crowd.judge(table), table, exits: pods.exits(), sent: sends.length });
      return { measures: await crowd.measures(), disconnects, faults };
    } finally {
      await crowd.close();
    }
  } finally {
    await far?.close();
    await pods.stop();
  }
}

/** Each client's own rhythm, spread evenly, so that a run is like the one before. */
function cutsOf({ clients, messages, perSecond, cutEveryMs, offlineMs }: JitterSize): Cut[] {
  const endMs = (messages / perSecond) * 1_000;
  const cuts: Cut[] = [];
  for (let client = 0; client < clients; client += 1) {
    for (let atMs = ((client + 0.5) / clients) * cutEveryMs; atMs < endMs; atMs += cutEveryMs) cuts.push({ atMs, client, offlineMs });
  }
  return cuts;
}
