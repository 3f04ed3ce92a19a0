/** A number of bytes that may be held at one time. Who asks for more than is left waits, in order. */
export interface ByteBudget {
  /** Resolves once the bytes are the caller's; the answer gives them back. @throws when the signal aborts first. */
  take(bytes: number, signal: AbortSignal): Promise<() => void>;
}

/** `total` must be at least the largest single request. */
export function createByteBudget(total: number): ByteBudget {
  let left = total;
  const waiting: { bytes: number; go: () => void }[] = [];

  function next(): void {
    // In order: a small one that slipped past a large one for ever would starve it.
    while (waiting[0] && waiting[0].bytes <= left) {
      const { bytes, go } = waiting.shift() as (typeof waiting)[number];
      left -= bytes;
      go();
    }
  }

  return {
    async take(bytes, signal) {
      await new Promise<void>((resolve, reject) => {
        const turn = { bytes, go: resolve };
        waiting.push(turn);
        signal.addEventListener(
          "abort",
          () => {
            const at = waiting.indexOf(turn);
            if (at < 0) return;
            waiting.splice(at, 1);
            next();
            reject(signal.reason);
          },
          { once: true },
        );
        if (signal.aborted) waiting.splice(waiting.indexOf(turn), 1);
        if (signal.aborted) reject(signal.reason);
        else next();
      });
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        left += bytes;
        next();
      };
    },
  };
}
