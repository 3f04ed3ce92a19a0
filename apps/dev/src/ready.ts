import { setTimeout as wait } from "node:timers/promises";

const PAUSE_MS = 100;
/** A first request to a cold server compiles; a hung one must not hang the start. */
const REQUEST_LIMIT_MS = 20_000;

/** Resolves when the address answers 200; rejects as soon as `unless` does. */
export async function untilAnswers(url: string, unless: Promise<never>): Promise<void> {
  const poll = async () => {
    for (;;) {
      const status = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(REQUEST_LIMIT_MS) }).then(
        (answer) => answer.arrayBuffer().then(() => answer.status),
        () => 0,
      );
      if (status === 200) return;
      await wait(PAUSE_MS);
    }
  };
  await Promise.race([poll(), unless]);
}
