import { setTimeout as sleep } from "node:timers/promises";

import { startCrowd } from "../driver/crowd.ts";
import type { RunOutcome } from "../driver/protocol.ts";
import { startPods, type Pods, type Side } from "../harness/contestants.ts";
import { startOwnPostgres, type OwnPostgres } from "../harness/own-postgres.ts";
import { plansOf, steadySends } from "../harness/plans.ts";
import { makeRoom } from "../harness/room.ts";
import { readTable } from "../harness/tables.ts";
import { faultsOf } from "../report/faults.ts";
import type { Outcome } from "../report/figures.ts";

export interface DurableSize {
  kills: number;
  clients?: number;
  perSecond?: number;
}

const DEFAULTS = { clients: 12, perSecond: 40 };
const BYTES = 100;
const PIECE_SECONDS = 1;
const QUIET_MS = 15_000;
// Long enough that work is under way again, and never the same moment of it.
const BETWEEN_MS = { least: 300, spread: 1_200 };

/** PostgreSQL and chat processes are killed at random while people write, and write again what was not acknowledged. What is missing? */
export async function ackDurable(wanted: DurableSize, withControl = true): Promise<Outcome> {
  const size = { ...DEFAULTS, ...wanted };
  const ours = await measure({ size, side: "ours" });
  const control = withControl ? await measure({ size, side: "stock-handled" }) : undefined;
  const pair = (name: string, unit: string, of: (run: typeof ours) => number, atMost?: number) => ({
    name,
    unit,
    ours: of(ours),
    ...(control && { control: of(control) }),
    ...(atMost !== undefined && { goal: { of: "ours" as const, atMost } }),
  });
  return {
    figures: [
      pair("killed", "times", () => size.kills),
      pair("acknowledged", "messages", (run) => run.acknowledged),
      pair("sent again", "times", (run) => run.resent),
      pair("acknowledged and missing", "messages", (run) => run.lost, 0),
      pair("in the table twice", "messages", (run) => run.doubled, 0),
      pair("never shown to somebody", "deliveries", (run) => run.missing, 0),
    ],
    faults: ours.faults,
    notes: control?.faults.map((fault) => `control: ${fault}`) ?? [],
  };
}

async function measure({ size, side }: { size: Required<DurableSize>; side: Side }) {
  const postgres = await startOwnPostgres({ synchronous_commit: "on", fsync: "on" });
  try {
    const { conversationId, guests } = await makeRoom({ db: postgres.db, people: size.clients });
    const pods = await startPods({ side, url: postgres.url, directUrl: postgres.directUrl });
    const people = guests.map((guest) => ({ guest, conversationId }));
    const crowd = await startCrowd({ clients: plansOf({ pods, people, mends: side === "ours" }) });
    try {
      const killing = killAtRandom({ postgres, pods, kills: size.kills });
      let done = false;
      void killing.finally(() => (done = true)).catch(() => {});
      const runs: RunOutcome[] = [];
      let sent = 0;
      while (!done) {
        const sends = steadySends({ ...size, seconds: PIECE_SECONDS, bytes: BYTES, firstIndex: sent });
        sent += sends.length;
        runs.push(await crowd.run({ sends, untilAcknowledged: true }));
      }
      await killing;
      await crowd.settle({ expected: sent * size.clients, quietMs: QUIET_MS });
      const table = await readTable({ db: postgres.db, conversationIds: [conversationId] });
      const stored = table.get(conversationId) ?? [];
      const held = new Set(stored);
      const verdict = await crowd.judge(table);
      const acknowledged = runs.flatMap((run) => run.acknowledged);
      const resent = runs.reduce((sum, run) => sum + run.resent, 0);
      return {
        acknowledged: acknowledged.length,
        resent,
        lost: acknowledged.filter(({ index }) => !held.has(index)).length,
        doubled: stored.length - held.size,
        missing: verdict.missing,
        faults: faultsOf({ run: { acknowledged, refused: {}, resent, unsent: 0 }, verdict, table, exits: pods.exits(), sent }),
      };
    } finally {
      await crowd.close();
      await pods.stop();
    }
  } finally {
    await postgres.stop();
  }
}

async function killAtRandom({ postgres, pods, kills }: { postgres: OwnPostgres; pods: Pods; kills: number }): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    await sleep(BETWEEN_MS.least + Math.random() * BETWEEN_MS.spread);
    // Every second one hits the database, so that a short run has both.
    if (kill % 2 === 0) await postgres.restart("SIGKILL");
    else await pods.kill(Math.floor(Math.random() * pods.ports.length));
  }
}
