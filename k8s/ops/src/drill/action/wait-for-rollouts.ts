import { setTimeout as sleep } from "node:timers/promises";

import type { Cluster } from "../../cluster/connect.ts";
import { readDeployment } from "../../cluster/deployment.ts";
import { isLeaving, listPods } from "../../cluster/pods.ts";
import { rolloutOf } from "../../cluster/rollout.ts";

const LOOK_EVERY_MS = 2_000;
// The chart's progressDeadlineSeconds and the leaving of the last pod.
const LIMIT_MS = 12 * 60_000;

/** The two that people notice. */
export const NOTICED = ["chat", "web"] as const;

/** Waits until chat and web are whole again: every pod of the newest template, and the old ones gone. Resolves false when they never were. */
export async function waitForRollouts(cluster: Cluster, signal: AbortSignal): Promise<boolean> {
  const until = performance.now() + LIMIT_MS;
  for (;;) {
    const whole = await isWhole(cluster).catch(() => false);
    if (whole) return true;
    if (performance.now() > until) return false;
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
}

async function isWhole(cluster: Cluster): Promise<boolean> {
  for (const component of NOTICED) {
    if (!rolloutOf(await readDeployment(cluster, component)).complete) return false;
    if ((await listPods(cluster, component)).some(isLeaving)) return false;
  }
  return true;
}
