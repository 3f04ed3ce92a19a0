/** Gathers what comes close together: the first after a quiet while goes at once, what follows waits for its turn. */
export interface Gather<Item> {
  add(items: readonly Item[]): void;
  /** Hands over what waits now, without its turn. */
  flush(): void;
}

/** @param options.everyMs the least time between two turns: so long an item waits at most. */
export function createGather<Item>(options: { everyMs: number; onTurn: (items: Item[]) => void }): Gather<Item> {
  const { everyMs, onTurn } = options;
  let waiting: Item[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastTurn = Number.NEGATIVE_INFINITY;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const items = waiting;
    waiting = [];
    lastTurn = performance.now();
    onTurn(items);
  }

  return {
    add(items) {
      if (items.length === 0) return;
      waiting.push(...items);
      const waitMs = lastTurn + everyMs - performance.now();
      if (waitMs <= 0) flush();
      else timer ??= setTimeout(flush, waitMs);
    },
    flush,
  };
}
