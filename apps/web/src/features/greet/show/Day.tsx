"use client";
import { useHydrated } from "../../../client/use-hydrated.ts";

/** A day and hour in the device's time zone, in words made by `children`. */
export function Day({ time, children }: { time: string; children: (day: string) => string }) {
  const hydrated = useHydrated();
  const format = new Intl.DateTimeFormat("en", {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    // Until the device is known the server's picture must be drawn the same here.
    ...(hydrated ? {} : { timeZone: "UTC" }),
  });
  return <time dateTime={time}>{children(format.format(new Date(time)))}</time>;
}
