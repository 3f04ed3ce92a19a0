"use client";
import { useHydrated } from "../../../client/use-hydrated.ts";

/** A day in the device's time zone; in UTC until the device is known, so that the line has its width from the start. */
export function LocalDate({ time, short = false }: { time: string; short?: boolean }) {
  const hydrated = useHydrated();
  const format = new Intl.DateTimeFormat("en", {
    ...(short ? {} : { weekday: "long" }),
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(hydrated ? {} : { timeZone: "UTC" }),
  });
  return <time dateTime={time}>{format.format(new Date(time))}</time>;
}
