/** Work that many ask for at once, such as a reading. */
export interface Shared<Value> {
  /** One that begins after this call; all who ask before it begins share it. */
  next(key: string): Promise<Value>;
}

/** Of a key one is under way at a time, and one waits to follow it. */
export function createShared<Value>(work: (key: string) => Promise<Value>): Shared<Value> {
  const running = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<Value>>();

  async function begin(key: string): Promise<Value> {
    await running.get(key);
    waiting.delete(key);
    const done = work(key);
    const ended = done.then(
      () => {},
      () => {},
    );
    running.set(key, ended);
    void ended.then(() => {
      if (running.get(key) === ended) running.delete(key);
    });
    return done;
  }

  return {
    next(key) {
      const known = waiting.get(key);
      if (known) return known;
      const next = begin(key);
      waiting.set(key, next);
      return next;
    },
  };
}
