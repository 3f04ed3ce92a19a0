import { setTimeout as sleep } from "node:timers/promises";

import type { Db } from "@namegame/db";
import { sql } from "kysely";

import { startCrowd } from "../driver/crowd.ts";
import { clock } from "../driver/protocol.ts";
import { SIDE_NAMES, startPods, type Side } from "../harness/contestants.ts";
import { sumOf } from "../harness/metrics.ts";
import { startOwnPostgres } from "../harness/own-postgres.ts";
import { plansOf, steadySends } from "../harness/plans.ts";
import { makeRoom } from "../harness/room.ts";
import { startSilentProxy } from "../harness/silent-proxy.ts";
import { readTable } from "../harness/tables.ts";
import { faultsOf } from "../report/faults.ts";
import type { Outcome } from "../report/figures.ts";
import { deafTimes } from "./deaf-times.ts";

export interface DropsSize {
  clients: number;
  perSecond: number;
  /** Times at which every LISTEN connection is terminated. */
  cuts: number;
  cutEveryMs: number;
  /** For the restart and for the link that falls silent: how long to go on after each. */
  aftermathMs: number;
}

export const FULL_SIZE: DropsSize = { clients: 40, perSecond: 100, cuts: 20, cutEveryMs: 1_500, aftermathMs: 15_000 };
const BYTES = 100;
const BEFORE_MS = 1_000;
const QUIET_MS = 10_000;
const POOL = 3;

/** LISTEN connections are terminated, PostgreSQL starts again, a link falls silent: while people write. */
export async function postgresDrops(size: DropsSize = FULL_SIZE, controls: readonly Side[] = ["stock", "stock-handled"]): Promise<Outcome> {
  const ours = await measure({ size, side: "ours" });
  const outcome: Outcome = { figures: [], faults: ours.faults, notes: [] };
  const deaf = ours.deaf.sort((a, b) => a - b);
  outcome.figures.push(
    { name: "deaf after a fault, p50", unit: "ms", ours: share(deaf, 0.5) },
    { name: "deaf after a fault, p95", unit: "ms", ours: share(deaf, 0.95), goal: { of: "ours", atMost: 3_000 } },
    { name: "deaf after a fault, most", unit: "ms", ours: deaf.at(-1) ?? 0 },
    { name: "deaf times that the metric tells of", unit: "times", ours: ours.told, goal: { of: "ours", atLeast: size.cuts } },
  );
  for (const side of controls) {
    const control = await measure({ size, side });
    outcome.notes.push(...control.faults.map((fault) => `${SIDE_NAMES[side]}: ${fault}`));
    const pair = (name: string, unit: string, of: (run: typeof ours) => number) =>
      outcome.figures.push({ name: `${name} (${side})`, unit, ours: of(ours), control: of(control), goal: { of: "ours", atMost: 0 } });
    pair("deliveries lost", "messages", (run) => run.missing);
    pair("exits", "times", (run) => run.exits);
    pair("slots taken and not given back", "connections", (run) => run.leaked);
  }
  return outcome;
}

async function measure({ size, side }: { size: DropsSize; side: Side }) {
  const postgres = await startOwnPostgres();
  const proxy = await startSilentProxy(postgres.directUrl);
  const { db } = postgres;
  try {
    const { conversationId, guests } = await makeRoom({ db, people: size.clients });
    const pods = await startPods({ side, url: proxy.url, directUrl: proxy.url, pool: POOL });
    const people = guests.map((guest) => ({ guest, conversationId }));
    const crowd = await startCrowd({ clients: plansOf({ pods, people }) });
    try {
      const seconds = (BEFORE_MS + size.cuts * size.cutEveryMs + 2 * size.aftermathMs) / 1_000;
      const sends = steadySends({ perSecond: size.perSecond, seconds, clients: size.clients, bytes: BYTES });
      const running = crowd.run({ sends, untilAcknowledged: true });
      const faultTimes: number[] = [];
      await sleep(BEFORE_MS);
      for (let cut = 0; cut < size.cuts; cut += 1) {
        faultTimes.push(clock());
        await cutListen(db);
        await sleep(size.cutEveryMs);
      }
      faultTimes.push(clock());
      await postgres.restart("SIGINT");
      await sleep(size.aftermathMs);
      faultTimes.push(clock());
      proxy.silenceListening();
      const run = await running;
      await crowd.settle({ expected: sends.length * size.clients, quietMs: QUIET_MS });
      const table = await readTable({ db, conversationIds: [conversationId] });
      const verdict = await crowd.judge(table);
      const { slowest } = await crowd.measures({ keepSlowest: true });
      const pages = await pods.metrics().catch(() => []);
      const leaked = Math.max(0, side === "ours" ? takenOf(pages) : sumOf(pages, "stock_pool_taken") - pods.ports.length);
      const faults = faultsOf({ run, verdict, table, exits: pods.exits(), sent: sends.length });
      if (leaked > 0) faults.push(`${leaked} slots taken and not given back`);
      return {
        faults,
        leaked,
        missing: verdict.missing,
        exits: pods.exits(),
        deaf: deafTimes({ faultTimes, slowest }),
        told: sumOf(pages, "chat_listen_deaf_seconds_count"),
      };
    } finally {
      await crowd.close();
      await pods.stop();
    }
  } finally {
    await proxy.close();
    await postgres.stop();
  }
}

function takenOf(pages: readonly string[]): number {
  const of = (state: string) => sumOf(pages, "namegame_database_connections", `state="${state}"`);
  return of("open") - of("idle");
}

async function cutListen(db: Db): Promise<void> {
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
     where query ilike 'listen%' or application_name = 'namegame-chat-listen'`.execute(db);
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
