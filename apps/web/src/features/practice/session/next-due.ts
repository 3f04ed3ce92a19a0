const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAYS_BY_NAME = 6;

/** When the next name is due, in words of the device's calendar: "in 8 minutes", "tomorrow", "Thursday", "3 April". */
export function nextDueWords({
  dueAt,
  now,
  locale = "en",
  timeZone,
}: {
  dueAt: Date;
  now: Date;
  locale?: string;
  timeZone?: string;
}): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const leftMs = Math.max(0, dueAt.getTime() - now.getTime());
  if (leftMs < HOUR) return relative.format(Math.max(1, Math.ceil(leftMs / MINUTE)), "minute");
  const days = dayNumber(dueAt, timeZone) - dayNumber(now, timeZone);
  if (days === 0) return relative.format(Math.round(leftMs / HOUR), "hour");
  if (days === 1) return relative.format(1, "day");
  if (days <= DAYS_BY_NAME) return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone }).format(dueAt);
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone }).format(dueAt);
}

/** Days since 1970 on the calendar of the time zone, so that "tomorrow" begins at midnight there. */
function dayNumber(date: Date, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat("en", { year: "numeric", month: "numeric", day: "numeric", timeZone }).formatToParts(date);
  const part = (type: string) => Number(parts.find((entry) => entry.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day")) / 86_400_000;
}
