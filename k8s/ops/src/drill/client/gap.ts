/** How long a socket was away at the longest: from losing its connection until it has again all that anybody had when it came back. */
export interface GapClock {
  lost(): void;
  /** Connected again; `wanted` is the newest seq that anybody holds at this moment. */
  back(wanted: number): void;
  /** Has everything up to this seq. */
  holds(cursor: number): void;
  /** Milliseconds; undefined where the connection was never lost. An unfinished absence counts up to now. */
  longest(): number | undefined;
}

export function createGapClock(now: () => number = () => performance.now()): GapClock {
  let lostAt: number | undefined;
  let wanted: number | undefined;
  let longest: number | undefined;
  return {
    lost() {
      lostAt ??= now();
      wanted = undefined;
    },
    back(seq) {
      wanted = seq;
    },
    holds(cursor) {
      if (lostAt === undefined || wanted === undefined || cursor < wanted) return;
      longest = Math.max(longest ?? 0, now() - lostAt);
      lostAt = undefined;
    },
    longest: () => (lostAt === undefined ? longest : Math.max(longest ?? 0, now() - lostAt)),
  };
}
