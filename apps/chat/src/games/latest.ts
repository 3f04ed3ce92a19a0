/** Work of which only the newest call matters. */
export interface Latest {
  /** Does the work now, or once more after the one under way; calls in between are one. */
  run(): void;
}

export function createLatest(work: () => Promise<void>): Latest {
  let running = false;
  let again = false;

  async function go(): Promise<void> {
    running = true;
    do {
      again = false;
      await work();
    } while (again);
    running = false;
  }

  return {
    run() {
      if (running) again = true;
      else void go();
    },
  };
}
