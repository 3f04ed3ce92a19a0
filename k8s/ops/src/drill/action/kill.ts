import type { V1Pod } from "@kubernetes/client-node";
import { setTimeout as sleep } from "node:timers/promises";

import { ask } from "../../cluster/ask.ts";
import type { Cluster } from "../../cluster/connect.ts";
import { isReady, listPods } from "../../cluster/pods.ts";
import { OpsFault } from "../../fault.ts";
import type { Action, Stage } from "./action.ts";
import { seededRandom } from "./random.ts";
import { runCommand } from "./run-command.ts";
import { NOTICED, waitForRollouts } from "./wait-for-rollouts.ts";

/**
 * Deletes a random chat or web pod again and again, at once and with its grace in turn, and waits until all are back. One that is its
 * component's only ready pod is spared: its death is an outage by arithmetic and proves nothing.
 */
export function kill(options: {
  cluster: Cluster;
  everyMs: number;
  forMs: number;
  seed: number;
  andRun: string | undefined;
  steadyMs: number;
}): Action {
  const { cluster, everyMs, forMs, seed, andRun, steadyMs } = options;
  const random = seededRandom(seed);
  return async (stage) => {
    const { say, signal } = stage;
    say(`seed ${seed}`);
    await sleep(steadyMs, undefined, { signal });
    const begun = performance.now();
    let command: Promise<{ line: string; exitCode: number }> | undefined;
    for (let turn = 0; turn * everyMs < forMs; turn += 1) {
      // On time although a kill takes a moment.
      await sleep(Math.max(0, begun + turn * everyMs - performance.now()), undefined, { signal });
      if (andRun && turn * everyMs >= forMs / 2) command ??= run(andRun, stage);
      await killOne({ cluster, random, atOnce: turn % 2 === 0, say });
    }
    if (andRun) command ??= run(andRun, stage);
    const ran = await command;
    await sleep(everyMs, undefined, { signal });
    const whole = await waitForRollouts(cluster, signal);
    say(whole ? "every pod is back" : "the pods did not come back in time");
    await sleep(steadyMs, undefined, { signal });
    return { ...(ran && { command: ran }), faults: whole ? [] : ["the pods did not come back in time"] };
  };
}

async function run(line: string, { say, signal }: Stage): Promise<{ line: string; exitCode: number }> {
  say(`begins: ${line}`);
  const exitCode = await runCommand(line, signal);
  say(`the command ended with ${exitCode}`);
  return { line, exitCode };
}

async function killOne(options: { cluster: Cluster; random: () => number; atOnce: boolean; say: Stage["say"] }): Promise<void> {
  const { cluster, random, atOnce, say } = options;
  const { core, namespace } = cluster;
  const pods: V1Pod[] = [];
  try {
    for (const component of NOTICED) {
      const ready = (await listPods(cluster, component)).filter(isReady);
      if (ready.length > 1) pods.push(...ready);
    }
    if (pods.length === 0) return say("nobody is killed: chat and web have one ready pod each, or none");
    const name = pods[Math.floor(random() * pods.length)]!.metadata!.name!;
    await ask(`delete the pod ${name}`, () => core.deleteNamespacedPod({ name, namespace, ...(atOnce && { gracePeriodSeconds: 0 }) }));
    say(`killed ${name} ${atOnce ? "at once" : "with its grace"}`);
  } catch (error) {
    // The API server may itself be away for a moment; not being allowed is for good.
    if (error instanceof OpsFault && error.code === "forbidden") throw error;
    say(`nobody is killed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
