/** A clock that stands until it is told to go. `now` can be handed over as it is. */
export type TestClock = {
  now: () => Date;
  /** Goes forward by this many milliseconds. */
  advance(ms: number): void;
  set(time: Date | string): void;
};

// A plain working day; tests that care about the date say which.
const START = "2026-03-02T09:00:00Z";

export function testClock(start: Date | string = START): TestClock {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time),
    advance(ms) {
      time += ms;
    },
    set(next) {
      time = new Date(next).getTime();
    },
  };
}
