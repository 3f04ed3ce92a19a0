import { localTime } from "./local-time.ts";

const FROM_MINUTE = 8 * 60;
// A worker that was away at eight still sends it in the morning; at noon it waits for the next one.
const UNTIL_MINUTE = 12 * 60;

/** The date that a digest made now belongs to, by the person's clock; null where it is not its time there. */
export function digestDate({ at, timeZone }: { at: Date; timeZone: string }): string | null {
  const { date, minute } = localTime({ at, timeZone });
  return minute >= FROM_MINUTE && minute < UNTIL_MINUTE ? date : null;
}
