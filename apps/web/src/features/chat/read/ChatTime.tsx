"use client";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { t } from "../../../strings/index.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_DAYS = 6;

/** A time as people say it. The server does not know the reader's clock: until the device has taken over it is there, unseen, in its width. */
export function ChatTime({ time, as }: { time: string; as: "clock" | "list" | "day" }) {
  const hydrated = useHydrated();
  const zone = hydrated ? undefined : "UTC";
  return (
    <time dateTime={time} className={hydrated ? undefined : "opacity-0"}>
      {FORMATS[as](new Date(time), new Date(hydrated ? Date.now() : time), zone)}
    </time>
  );
}

type Format = (date: Date, now: Date, timeZone: string | undefined) => string;

const clock: Format = (date, _now, timeZone) => format(date, { hour: "numeric", minute: "2-digit", timeZone });

/** For the list: the clock today, then yesterday, the weekday, the date. */
const list: Format = (date, now, timeZone) => {
  const days = daysBetween(date, now);
  if (days === 0) return clock(date, now, timeZone);
  if (days === 1) return t.chat.yesterday;
  if (days <= WEEK_DAYS) return format(date, { weekday: "short", timeZone });
  return format(date, { day: "numeric", month: "short", timeZone, ...yearUnlessNow(date, now) });
};

const day: Format = (date, now, timeZone) => {
  const days = daysBetween(date, now);
  if (days === 0) return t.chat.today;
  if (days === 1) return t.chat.yesterday;
  return format(date, { weekday: "long", day: "numeric", month: "long", timeZone, ...yearUnlessNow(date, now) });
};

const FORMATS = { clock, list, day };

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", options).format(date);
}

function yearUnlessNow(date: Date, now: Date): Intl.DateTimeFormatOptions {
  return date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" };
}

function daysBetween(date: Date, now: Date): number {
  const midnight = (of: Date) => new Date(of.getFullYear(), of.getMonth(), of.getDate()).getTime();
  // Days with a clock change have 23 or 25 hours.
  return Math.round((midnight(now) - midnight(date)) / DAY_MS);
}
