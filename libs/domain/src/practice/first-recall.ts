const MINUTE = 60_000;

/**
 * A new name is asked for the first time ten minutes after the meeting: late enough that it must come from memory and not
 * from the conversation still going on, early enough that most of the steep first loss (Ebbinghaus 1885; Murre & Dros 2015) is prevented.
 */
export const FIRST_RECALL_MS = 10 * MINUTE;

/** When somebody met at `metAt` is first due. */
export function firstRecall(metAt: Date): Date {
  return new Date(metAt.getTime() + FIRST_RECALL_MS);
}
