import { setTimeout as sleep } from "node:timers/promises";

import type { Action } from "./action/action.ts";
import { openFleet, type Fleet } from "./client/fleet.ts";
import { startSampler } from "./connections/sampler.ts";
import type { Crowd } from "./crowd/crowd.ts";
import { judge } from "./judge/judge.ts";
import type { Outcome } from "./judge/outcome.ts";
import { createFetch } from "./target/fetch.ts";
import type { Target } from "./target/target.ts";
import { startMessages } from "./traffic/messages.ts";
import { startPages } from "./traffic/pages.ts";

export interface Load {
  sockets: number;
  messagesPerSecond: number;
  pagesPerSecond: number;
  /** socket.io's own reconnection in place of the product's. */
  plain: boolean;
  /** Whether sockets read from the table what they missed. */
  mending: boolean;
  /** How long after the end everything may take to arrive. */
  settleMs: number;
}

const PROGRESS_EVERY_MS = 10_000;
const SETTLE_STEP_MS = 250;

/** One drill: people write and read pages while `action` happens to the release; then everything is compared with the table. */
export async function runDrill(options: {
  name: string;
  crowd: Crowd;
  target: Target;
  load: Load;
  action: Action;
  sample?: { url: string; caFile: string | undefined; budget?: number | undefined } | undefined;
  commandMayFail?: boolean;
  /** Lines for whoever watches. */
  tell: (line: string) => void;
  signal: AbortSignal;
}): Promise<Outcome> {
  const { name, crowd, target, load, action, sample, tell, signal } = options;
  const begun = performance.now();
  const since = () => (performance.now() - begun) / 1000;
  const events: Outcome["events"] = [];
  const say = (what: string) => {
    events.push({ atSeconds: Math.round(since() * 10) / 10, what });
    tell(`${since().toFixed(1)} s  ${what}`);
  };

  const fleet = await openFleet({ crowd, target, ...load, signal });
  say(`${fleet.clients.length} sockets of ${crowd.people.length} people are in`);
  const sampler = sample && startSampler(sample);
  const writers = Math.min(crowd.people.length, fleet.clients.length);
  const stopWriting = startMessages({ fleet, writers, perSecond: load.messagesPerSecond });
  const pages = startPages({ crowd, target, fetch: createFetch(target), perSecond: load.pagesPerSecond, since });
  const progress = setInterval(() => tell(`${since().toFixed(1)} s  ${progressOf(fleet, pages.counts)}`), PROGRESS_EVERY_MS);
  try {
    const done = await action({ say, signal });
    stopWriting();
    await pages.stop();
    await settle(fleet, load, signal);
    say("settled");
    await sampler?.stop();
    return await judge({
      name,
      fleet,
      conversationId: crowd.conversationId,
      pages: pages.counts,
      connections: sampler && { ...sampler.counts, ...(sample?.budget !== undefined && { budget: sample.budget }) },
      events,
      seconds: since(),
      done,
      commandMayFail: options.commandMayFail ?? false,
    });
  } finally {
    clearInterval(progress);
    stopWriting();
    await pages.stop();
    fleet.close();
    await sampler?.stop();
  }
}

function progressOf({ clients, ledger }: Fleet, pages: { asked: number; failed: number }): string {
  const open = clients.filter((client) => client.line.isOpen()).length;
  const acknowledged = ledger.written.filter((message) => message.acknowledged).length;
  return `${open} of ${clients.length} sockets open, ${acknowledged} of ${ledger.written.length} messages acknowledged, ${pages.failed} of ${pages.asked} pages failed`;
}

/** Until nothing is on its way any more and every socket is back, or the time is up. */
async function settle({ clients, ledger, head }: Fleet, { settleMs, mending }: Load, signal: AbortSignal): Promise<void> {
  const until = performance.now() + settleMs;
  const settled = () =>
    ledger.written.every((message) => message.acknowledged) &&
    (!mending || head() >= ledger.written.length) &&
    clients.every((client) => client.returned);
  while (!settled() && performance.now() < until) await sleep(SETTLE_STEP_MS, undefined, { signal });
  // Doubles would come now.
  await sleep(SETTLE_STEP_MS * 4, undefined, { signal });
}
