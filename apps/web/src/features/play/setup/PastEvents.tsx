import type { Event } from "@namegame/contract";
import { Section } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { Day } from "../../greet/show/Day.tsx";

/** What the group came together for before. */
export function PastEvents({ events }: { events: readonly Event[] }) {
  if (events.length === 0) return null;
  return (
    <Section title={t.play.past}>
      <ul className="m-0 flex list-none flex-col gap-2 p-0">
        {events.map((event) => (
          <li key={event.id} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-2">
            <span className="font-semibold">{event.name}</span>
            <span className="text-ink-soft tabular-nums">
              <Day time={event.startsAt}>{t.play.onDay}</Day>, {t.play.came(event.attending)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
