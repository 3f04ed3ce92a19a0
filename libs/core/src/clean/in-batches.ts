// Small enough that a batch locks little and ends within a second; enough of them that an hourly run keeps up with a rush.
const BATCH = 500;
const MAX_BATCHES = 40;

/** Repeats `clean(limit)`, which tells how many rows it took, until a batch was not full or the run's bound is reached. */
export async function inBatches(clean: (limit: number) => Promise<number>): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const count = await clean(BATCH);
    total += count;
    if (count < BATCH) break;
  }
  return total;
}
