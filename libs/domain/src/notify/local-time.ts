/** A moment as the clock on a wall of the time zone shows it. */
export interface LocalTime {
  /** YYYY-MM-DD */
  date: string;
  /** Minutes after midnight. */
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What date and time it is there. A name that this machine does not know (any more) counts as UTC. */
export function localTime({ at, timeZone }: { at: Date; timeZone: string }): LocalTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return { date: `${parts.year}-${parts.month}-${parts.day}`, minute: Number(parts.hour) * 60 + Number(parts.minute) };
}

// Making one costs more than a hundred uses of it.
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = makeFormat(timeZone);
  formats.set(timeZone, made);
  return made;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const two = "2-digit";
  const shape = { year: "numeric", month: two, day: two, hour: two, minute: two, hourCycle: "h23" } as const;
  try {
    return new Intl.DateTimeFormat("en-CA", { ...shape, timeZone });
  } catch {
    return new Intl.DateTimeFormat("en-CA", { ...shape, timeZone: "UTC" });
  }
}
