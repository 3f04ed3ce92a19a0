export interface Stopwatch {
  /** Notes how long something took since the start of the stopwatch, and passes its value on. */
  lap(name: string): <T>(value: T) => T;
  /** Each lap with the seconds from the beginning to its end, in the order they ended. */
  laps(): { name: string; seconds: number }[];
}

export function createStopwatch(): Stopwatch {
  const began = performance.now();
  const laps: { name: string; seconds: number }[] = [];
  return {
    lap: (name) => (value) => {
      laps.push({ name, seconds: Math.round((performance.now() - began) / 100) / 10 });
      return value;
    },
    laps: () => [...laps],
  };
}
