import { readGroupPage, type Fetch } from "@namegame/probe";

import type { Crowd } from "../crowd/crowd.ts";
import type { Target } from "../target/target.ts";
import { every } from "./every.ts";

export interface Pages {
  readonly counts: { asked: number; files: number; failed: number; failures: string[] };
  /** Asks no more, and waits for what is under way. */
  stop(): Promise<void>;
}

// The rest is counted, not told: a release that is down fails thousands.
const TOLD = 20;
const KINDS = ["/sign-in", "/g/…"] as const;

/**
 * Asks for pages as browsers do, in turn one that needs no session and one that needs a member's, each once; and for the scripts and styles
 * that a page names, without which it is dead. Those of the first page of each kind are then held, as by somebody who was here before the
 * drill: what another release names in their place is asked for by every page.
 */
export function startPages(options: { crowd: Crowd; target: Target; fetch: Fetch; perSecond: number; since: () => number }): Pages {
  const { crowd, target, fetch, perSecond, since } = options;
  const counts: Pages["counts"] = { asked: 0, files: 0, failed: 0, failures: [] };
  const underWay = new Set<Promise<void>>();
  const held = new Set<string>();
  const signal = new AbortController().signal;

  async function signInPage(): Promise<string> {
    const response = await fetch(new URL("/sign-in", target.url), { signal });
    if (response.status >= 400) throw new Error(`web answers ${response.status}.`);
    return response.text();
  }

  async function read(turn: number): Promise<void> {
    const { cookie } = crowd.people[turn % crowd.people.length]!;
    const page = await (turn % KINDS.length === 1
      ? readGroupPage({ fetch, webUrl: target.url, cookie, group: crowd.group, signal })
      : signInPage());
    const files = filesIn(page).filter((file) => !held.has(file));
    await Promise.all(files.map(readFile));
    if (turn < KINDS.length) for (const file of files) held.add(file);
  }

  async function readFile(file: string): Promise<void> {
    counts.files += 1;
    const { status } = await fetch(new URL(file, target.url), { signal });
    if (status !== 200) throw new Error(`${file} is answered with ${status}.`);
  }

  function ask(): void {
    const turn = counts.asked;
    counts.asked += 1;
    const asking = read(turn).catch((error: unknown) => {
      counts.failed += 1;
      const what = error instanceof Error ? error.message : String(error);
      if (counts.failures.length < TOLD) counts.failures.push(`${since().toFixed(1)} s, ${KINDS[turn % KINDS.length]}: ${what}`);
    });
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

/** What a page loads of the build. */
function filesIn(page: string): string[] {
  return [...new Set(page.match(/\/_next\/static\/[^"'\\\s<>]+/g))];
}
