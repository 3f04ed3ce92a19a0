// A process of the load driver: real clients of Socket.IO, told over IPC what to do. It ends with its parent.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

import { createClient, type Client, type Ears } from "./client.ts";
import { createHistogram, type Histogram } from "./histogram.ts";
import { runPlan } from "./outbound.ts";
import { clock, type Call, type DriverCalls, type Reply } from "./protocol.ts";
import { compareWithTable } from "./reader.ts";

const MAX_REFUSALS = 20;

const clients: Client[] = [];
const heads = new Map<string, number>();
const loop = monitorEventLoopDelay({ resolution: 5 });
loop.enable();
let measures = freshMeasures();
let disconnects = 0;
const refusals: string[] = [];

function freshMeasures() {
  const names = ["ack", "samePod", "crossPod", "replay", "back", "sendLag"] as const;
  const histograms = Object.fromEntries(names.map((name) => [name, createHistogram()])) as Record<(typeof names)[number], Histogram>;
  return { ...histograms, slowest: new Map<number, [number, number]>() };
}

const ears: Ears = {
  delivered(note, tookMs, pod) {
    if (note.pod === pod) return measures.samePod.record(tookMs);
    measures.crossPod.record(tookMs);
    if (tookMs > (measures.slowest.get(note.index)?.[1] ?? 0)) measures.slowest.set(note.index, [note.intendedAt, tookMs]);
  },
  replayed(sinceAttemptMs, sinceBackMs) {
    measures.replay.record(sinceAttemptMs);
    measures.back.record(sinceBackMs);
  },
  refused: (reason) => void (refusals.length < MAX_REFUSALS && refusals.push(reason)),
  disconnected: () => void (disconnects += 1),
  head: (conversationId) => heads.get(conversationId) ?? 0,
  raiseHead: (conversationId, seq) => void (seq > (heads.get(conversationId) ?? 0) && heads.set(conversationId, seq)),
};

const calls: DriverCalls = {
  async connect({ clients: plans, perSecond }) {
    const begun = clock();
    const opening: Promise<void>[] = [];
    for (const [index, plan] of plans.entries()) {
      const wait = begun + (index / perSecond) * 1_000 - clock();
      if (wait > 1) await sleep(wait);
      const client = createClient({ plan, ears });
      clients.push(client);
      opening.push(client.open());
    }
    await Promise.all(opening);
  },
  run(plan) {
    loop.reset();
    return runPlan({
      plan,
      clients,
      onAck: (ms) => measures.ack.record(ms),
      onLag: (ms) => measures.sendLag.record(ms),
    });
  },
  async progress() {
    const shown = clients.reduce((sum, client) => sum + client.reader.shown().length, 0);
    return { connected: clients.filter((client) => client.isConnected()).length, shown, disconnects, refusals };
  },
  async measures({ keepSlowest }) {
    const { slowest, ...histograms } = measures;
    measures = freshMeasures();
    return {
      ack: histograms.ack.counts(),
      samePod: histograms.samePod.counts(),
      crossPod: histograms.crossPod.counts(),
      replay: histograms.replay.counts(),
      back: histograms.back.counts(),
      sendLag: histograms.sendLag.counts(),
      loopP99Ms: loop.percentile(99) / 1e6,
      slowest: keepSlowest ? [...slowest].map(([index, [intendedAt, tookMs]]) => [index, intendedAt, tookMs]) : [],
    };
  },
  async judge({ table }) {
    const verdict = { missing: 0, doubled: 0, misplaced: 0, agreeing: 0 };
    for (const { plan, reader } of clients) {
      const { missing, doubled, misplaced } = compareWithTable(reader.shown(), table.get(plan.conversationId) ?? []);
      verdict.missing += missing;
      verdict.doubled += doubled;
      verdict.misplaced += misplaced;
      if (missing + doubled + misplaced === 0) verdict.agreeing += 1;
    }
    return verdict;
  },
  async close() {
    for (const client of clients) client.close();
    clients.length = 0;
  },
};

process.on("message", (call: Call) => {
  const reply = (answer: Omit<Reply, "id">) => process.send?.({ id: call.id, ...answer });
  calls[call.name](call.input as never).then(
    (output) => reply({ output }),
    (error: unknown) => reply({ error: String((error as Error).stack ?? error) }),
  );
});
process.on("disconnect", () => process.exit(0));
