const format = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });

/** A day of the trend in words. They are days of UTC: on nobody's clock another. */
export function dayText(day: string): string {
  return format.format(new Date(day));
}
