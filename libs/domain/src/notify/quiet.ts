import type { QuietHours } from "@namegame/contract";
import { localTime } from "./local-time.ts";

/**
 * Whether the person wants no push now. The hours are those of their own clock, so they go with summer time: a night may be an hour
 * longer or shorter. From an hour to the same hour is never.
 */
export function isQuiet({ at, quiet, timeZone }: { at: Date; quiet: QuietHours | null; timeZone: string }): boolean {
  if (!quiet) return false;
  const { minute } = localTime({ at, timeZone });
  const { from, to } = quiet;
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}
