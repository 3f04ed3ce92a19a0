import { startCrowd } from "../driver/crowd.ts";
import { startPods, type Side } from "../harness/contestants.ts";
import { plansOf, steadySends } from "../harness/plans.ts";
import { makeRoom } from "../harness/room.ts";
import type { Stage } from "../harness/stage.ts";
import { readTable } from "../harness/tables.ts";
import { faultsOf } from "../report/faults.ts";
import type { Outcome } from "../report/figures.ts";

export interface FanOutSize {
  clients: number;
  perSecond: number;
  seconds: number;
}

export const FULL_SIZE: FanOutSize = { clients: 250, perSecond: 10, seconds: 20 };
const BYTES = 100;
const WARM_UP_SECONDS = 3;
const QUIET_MS = 8_000;
// The bar of the issue for one room of 250.
const P99_MS = 159;

/** One room over two pods: how long from the moment a message was to be sent until another has it, on the same pod and on the other one. */
export async function fanOut(stage: Stage, size: FanOutSize = FULL_SIZE): Promise<Outcome> {
  const ours = await measure({ stage, size, side: "ours" });
  const control = await measure({ stage, size, side: "stock" });
  const of = (share: number, which: "samePod" | "crossPod") => ({
    ours: ours.measures[which].quantile(share),
    control: control.measures[which].quantile(share),
  });
  return {
    figures: [
      { name: "delivered on the other pod, p50", unit: "ms", ...of(0.5, "crossPod") },
      { name: "delivered on the other pod, p95", unit: "ms", ...of(0.95, "crossPod"), goal: { of: "ratio", atMost: 1 } },
      { name: "delivered on the same pod, p50", unit: "ms", ...of(0.5, "samePod") },
      { name: "delivered on the same pod, p95", unit: "ms", ...of(0.95, "samePod"), goal: { of: "ratio", atMost: 0.6 } },
      { name: "delivered on the other pod, p99", unit: "ms", ...of(0.99, "crossPod"), goal: { of: "ours", atMost: P99_MS } },
      { name: "acknowledged, p95", unit: "ms", ours: ours.measures.ack.quantile(0.95), control: control.measures.ack.quantile(0.95) },
    ],
    faults: ours.faults,
    notes: control.faults.map((fault) => `control: ${fault}`),
  };
}

async function measure({ stage, size, side }: { stage: Stage; size: FanOutSize; side: Side }) {
  const { conversationId, guests } = await makeRoom({ db: stage.db, people: size.clients });
  const pods = await startPods({ side, url: stage.url, directUrl: stage.directUrl });
  try {
    const people = guests.map((guest) => ({ guest, conversationId }));
    const crowd = await startCrowd({ clients: plansOf({ pods, people }) });
    try {
      // What is compiled once is no part of the comparison.
      const warmUp = steadySends({ ...size, seconds: WARM_UP_SECONDS, clients: size.clients, bytes: BYTES });
      const warm = await crowd.run({ sends: warmUp });
      await crowd.settle({ expected: warmUp.length * size.clients, quietMs: QUIET_MS });
      await crowd.measures();
      const sends = steadySends({ ...size, clients: size.clients, bytes: BYTES, firstIndex: warmUp.length });
      const measured = await crowd.run({ sends });
      const sent = warmUp.length + sends.length;
      await crowd.settle({ expected: sent * size.clients, quietMs: QUIET_MS });
      const measures = await crowd.measures();
      const run = { ...measured, acknowledged: [...warm.acknowledged, ...measured.acknowledged] };
      const table = await readTable({ db: stage.db, conversationIds: [conversationId] });
      return { measures, faults: faultsOf({ run, verdict: await crowd.judge(table), table, exits: pods.exits(), sent }) };
    } finally {
      await crowd.close();
    }
  } finally {
    await pods.stop();
  }
}
