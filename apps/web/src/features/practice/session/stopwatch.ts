/** Counts the time a question is looked at; pauses count for nothing. */
export interface Stopwatch {
  start(): void;
  pause(): void;
  elapsedMs(): number;
}

/** The longest time an answer may say; a page left open over night is only "slow". */
const MOST_MS = 3_600_000;

export function createStopwatch(now: () => number): Stopwatch {
  let counted = 0;
  let since: number | null = null;
  const running = () => (since === null ? 0 : now() - since);
  return {
    start() {
      since ??= now();
    },
    pause() {
      counted += running();
      since = null;
    },
    elapsedMs: () => Math.min(MOST_MS, Math.max(0, Math.round(counted + running()))),
  };
}
