import { setTimeout as sleep } from "node:timers/promises";

import { startDriverProcess } from "./driver-process.ts";
import { createHistogram, type Histogram } from "./histogram.ts";
import { clock, type ClientPlan, type Cut, type Measures, type Progress, type RunOutcome, type Send, type Verdict } from "./protocol.ts";

/** Many clients over the driver's processes, as one. Clients are numbered as they were given. */
export interface Crowd {
  run(plan: { sends: readonly Send[]; cuts?: readonly Cut[]; untilAcknowledged?: boolean; patienceMs?: number }): Promise<RunOutcome>;
  progress(): Promise<Progress>;
  /** Waits until the clients have shown `expected` messages in all, or for `quietMs` none any more. */
  settle(options: { expected: number; quietMs: number }): Promise<void>;
  /** What was measured since the last asking; the counts of all processes added up. @throws DriverOverload */
  measures(options?: { keepSlowest?: boolean; lagLimitMs?: number }): Promise<MergedMeasures>;
  judge(table: Map<string, number[]>): Promise<Verdict>;
  close(): Promise<void>;
}

export type MergedMeasures = Record<"ack" | "samePod" | "crossPod" | "replay" | "back" | "sendLag", Histogram> &
  Pick<Measures, "loopP99Ms" | "slowest">;

/** The driver itself was late: what it measured says nothing about the server. */
export class DriverOverload extends Error {
  override name = "DriverOverload";
}

// A first send in the past would be late by the time that telling takes.
const START_IN_MS = 300;
const SETTLE_STEP_MS = 100;
// Longer than any fault that a scenario makes.
const PATIENCE_MS = 60_000;

export async function startCrowd(options: { clients: readonly ClientPlan[]; processes?: number; perSecond?: number }): Promise<Crowd> {
  const { clients, processes = 1, perSecond = 200 } = options;
  const drivers = Array.from({ length: processes }, () => startDriverProcess());
  const place = (client: number) => ({ process: client % processes, client: Math.floor(client / processes) });

  function partOf<Step extends { client: number }>(steps: readonly Step[], process: number): Step[] {
    return steps.filter((step) => place(step.client).process === process).map((step) => ({ ...step, client: place(step.client).client }));
  }

  async function progress(): Promise<Progress> {
    const all = await Promise.all(drivers.map((driver) => driver.call("progress", null)));
    return {
      connected: sum(all, "connected"),
      shown: sum(all, "shown"),
      disconnects: sum(all, "disconnects"),
      refusals: all.flatMap((each) => each.refusals),
    };
  }

  async function close(): Promise<void> {
    await Promise.allSettled(drivers.map((driver) => driver.call("close", null)));
    await Promise.all(drivers.map((driver) => driver.end()));
  }

  try {
    await Promise.all(
      drivers.map((driver, index) =>
        driver.call("connect", { clients: clients.filter((_, at) => at % processes === index), perSecond: perSecond / processes }),
      ),
    );
  } catch (error) {
    await close();
    throw error;
  }

  return {
    async run({ sends, cuts = [], untilAcknowledged = false, patienceMs = PATIENCE_MS }) {
      const startAt = clock() + START_IN_MS;
      const outcomes = await Promise.all(
        drivers.map((driver, index) =>
          driver.call("run", { startAt, sends: partOf(sends, index), cuts: partOf(cuts, index), untilAcknowledged, patienceMs }),
        ),
      );
      const refused: Record<string, number> = {};
      for (const each of outcomes) for (const [code, count] of Object.entries(each.refused)) refused[code] = (refused[code] ?? 0) + count;
      return {
        acknowledged: outcomes.flatMap((each) => each.acknowledged),
        refused,
        resent: sum(outcomes, "resent"),
        unsent: sum(outcomes, "unsent"),
      };
    },
    progress,
    async settle({ expected, quietMs }) {
      let [shown, since] = [-1, clock()];
      for (;;) {
        const now = (await progress()).shown;
        if (now !== shown) since = clock();
        shown = now;
        // Doubles would come now; in silence, not in all: a busy machine is slow and has lost nothing.
        if (clock() - since > (shown >= expected ? SETTLE_STEP_MS * 5 : quietMs)) return;
        await sleep(SETTLE_STEP_MS);
      }
    },
    async measures({ keepSlowest = false, lagLimitMs = Number.POSITIVE_INFINITY } = {}) {
      const all = await Promise.all(drivers.map((driver) => driver.call("measures", { keepSlowest })));
      const merged = (name: "ack" | "samePod" | "crossPod" | "replay" | "back" | "sendLag") =>
        createHistogram(all.map((each) => each[name]));
      const sendLag = merged("sendLag");
      const late = sendLag.quantile(0.99);
      if (late > lagLimitMs) throw new DriverOverload(`the driver sent ${late.toFixed(0)} ms late (p99), more than ${lagLimitMs} ms`);
      return {
        ack: merged("ack"),
        samePod: merged("samePod"),
        crossPod: merged("crossPod"),
        replay: merged("replay"),
        back: merged("back"),
        sendLag,
        loopP99Ms: Math.max(...all.map((each) => each.loopP99Ms)),
        slowest: all.flatMap((each) => each.slowest),
      };
    },
    async judge(table) {
      const all = await Promise.all(drivers.map((driver) => driver.call("judge", { table })));
      return {
        missing: sum(all, "missing"),
        doubled: sum(all, "doubled"),
        misplaced: sum(all, "misplaced"),
        agreeing: sum(all, "agreeing"),
      };
    },
    close,
  };
}

function sum<Key extends string>(items: readonly Record<Key, number>[], key: Key): number {
  return items.reduce((total, item) => total + item[key], 0);
}
