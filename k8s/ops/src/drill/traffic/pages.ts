import { readGroupPage, type Fetch } from "@namegame/probe";

import type { Crowd } from "../crowd/crowd.ts";
import type { Target } from "../target/target.ts";
import { every } from "./every.ts";

export interface Pages {
  readonly counts: { asked: number; failed: number; failures: string[] };
  /** Asks no more, and waits for what is under way. */
  stop(): Promise<void>;
}

// The rest is counted, not told: a release that is down fails thousands.
const TOLD = 20;

/** Asks for pages as browsers do, in turn one that needs no session and one that needs a member's, each once. */
export function startPages(options: { crowd: Crowd; target: Target; fetch: Fetch; perSecond: number; since: () => number }): Pages {
  const { crowd, target, fetch, perSecond, since } = options;
  const counts: Pages["counts"] = { asked: 0, failed: 0, failures: [] };
  const underWay = new Set<Promise<void>>();
  const signal = new AbortController().signal;

  async function signInPage(): Promise<void> {
    const response = await fetch(new URL("/sign-in", target.url), { signal });
    if (response.status >= 400) throw new Error(`web answers ${response.status}.`);
  }

  function ask(): void {
    const turn = counts.asked;
    counts.asked += 1;
    const { cookie } = crowd.people[turn % crowd.people.length]!;
    const group = turn % 2 === 1;
    const asking = (group ? readGroupPage({ fetch, webUrl: target.url, cookie, group: crowd.group, signal }) : signInPage()).catch(
      (error: unknown) => {
        counts.failed += 1;
        const what = error instanceof Error ? error.message : String(error);
        if (counts.failures.length < TOLD) counts.failures.push(`${since().toFixed(1)} s, ${group ? "/g/…" : "/sign-in"}: ${what}`);
      },
    );
    underWay.add(asking);
    void asking.finally(() => underWay.delete(asking));
  }

  const stop = every(perSecond, ask);
  return {
    counts,
    async stop() {
      stop();
      await Promise.all(underWay);
    },
  };
}
