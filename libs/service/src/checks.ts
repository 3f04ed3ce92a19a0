import type { Log } from "./log.ts";

/** Named readiness checks: each resolves when its dependency can serve, and throws when it cannot. */
export type Checks = Readonly<Record<string, () => Promise<unknown> | unknown>>;

// Kubelet waits one second by default and the chart gives three: an answer must come before the prober gives up.
const CHECK_LIMIT_MS = 2_000;

/**
 * A function that runs every check and resolves with the names of those that failed or gave no answer in time, in the order they
 * were given. It is asked every few seconds, so the log gets one line when a check begins to fail and one when it holds again.
 */
export function watchChecks(options: { checks: Checks; log: Log; limitMs?: number }): () => Promise<string[]> {
  const { checks, log, limitMs = CHECK_LIMIT_MS } = options;
  const failing = new Set<string>();

  async function holds(name: string, check: Checks[string]): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    try {
      const limit = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
      });
      await Promise.race([(async () => check())(), limit]);
      if (failing.delete(name)) log.info({ check: name }, "readiness check holds again");
      return true;
    } catch (error) {
      if (!failing.has(name)) log.warn({ err: error, check: name }, "not ready: a check fails");
      failing.add(name);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  return async () => {
    const names = Object.keys(checks);
    const outcomes = await Promise.all(names.map((name) => holds(name, checks[name] as Checks[string])));
    return names.filter((_, index) => !outcomes[index]);
  };
}
