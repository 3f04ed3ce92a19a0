const TICK_MS = 20;

/** Does something so many times a second, on the whole exactly: what a busy moment kept waiting is made up for. Returns the end of it. */
export function every(perSecond: number, work: () => void): () => void {
  const begun = performance.now();
  let done = 0;
  const timer = setInterval(() => {
    for (const due = ((performance.now() - begun) / 1000) * perSecond; done < Math.floor(due); done += 1) work();
  }, TICK_MS);
  return () => clearInterval(timer);
}
