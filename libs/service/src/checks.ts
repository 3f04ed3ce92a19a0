import type { Log } from "./log.ts";

/** Named readiness checks: each resolves when its dependency can serve, and throws when it cannot. */
export type Checks = Readonly<Record<string, () => Promise<unknown> | unknown>>;

// Kubelet waits one second by default and the chart gives three: an answer must come before the prober gives up.
const CHECK_LIMIT_MS = 2_000;

/** The names of the checks that failed or gave no answer in time, in the order they were given. */
export async function runChecks(options: { checks: Checks; log: Log; limitMs?: number }): Promise<string[]> {
  const { checks, log, limitMs = CHECK_LIMIT_MS } = options;
  const outcomes = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      let timer: NodeJS.Timeout | undefined;
      try {
        const limit = new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs);
        });
        await Promise.race([(async () => check())(), limit]);
        return undefined;
      } catch (error) {
        log.warn({ err: error, check: name }, "readiness check failed");
        return name;
      } finally {
        clearTimeout(timer);
      }
    }),
  );
  return outcomes.filter((name) => name !== undefined);
}
