import { lookup } from "node:dns/promises";
import { setTimeout as sleep } from "node:timers/promises";

const LOOK_EVERY_MS = 1_000;

/**
 * Two addresses of chat pods, different ones where `least` is 2. Right after an install the second pod may still be starting, so it is
 * waited for until `signal` ends it.
 */
export async function findPods(options: { url: string; least: number; signal: AbortSignal }): Promise<[string, string]> {
  const { url, least, signal } = options;
  const { hostname } = new URL(url);
  for (;;) {
    const found = await lookup(hostname, { all: true }).catch(() => []);
    const pods = found.map(({ address, family }) => {
      const pod = new URL(url);
      pod.hostname = family === 6 ? `[${address}]` : address;
      return pod.origin;
    });
    if (pods.length >= least && pods[0]) return [pods[0], pods[1] ?? pods[0]];
    if (signal.aborted) throw new Error(`${pods.length} ready chat pods, ${least} are needed.`);
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
  }
}
