import { setTimeout as sleep } from "node:timers/promises";

import type { Cluster } from "../../cluster/connect.ts";
import type { Action } from "./action.ts";
import { runCommand } from "./run-command.ts";
import { waitForRollouts } from "./wait-for-rollouts.ts";

/** Steady for a while, the command, the rollouts it caused, and steady again. */
export function upgrade(options: { cluster: Cluster; command: readonly string[]; steadyMs: number }): Action {
  const { cluster, command, steadyMs } = options;
  return async ({ say, signal }) => {
    await sleep(steadyMs, undefined, { signal });
    const line = command.join(" ");
    say(`begins: ${line}`);
    const exitCode = await runCommand(command, signal);
    say(`the command ended with ${exitCode}`);
    const whole = await waitForRollouts(cluster, signal);
    say(whole ? "chat and web are rolled out" : "chat and web were not rolled out in time");
    await sleep(steadyMs, undefined, { signal });
    return { command: { line, exitCode }, faults: whole ? [] : ["chat and web were not rolled out in time"] };
  };
}
