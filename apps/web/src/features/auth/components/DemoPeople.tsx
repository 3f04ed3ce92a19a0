import type { Face } from "@namegame/contract";
import { Avatar, Section, VisuallyHidden } from "@namegame/ui";
import { t } from "../../../strings/index.ts";

/** The seed's people on a development machine: a press signs in as one, without proof. A plain form, so it works before our script. */
export function DemoPeople({ people, next }: { people: Face[]; next: string }) {
  if (people.length === 0) return null;
  return (
    <Section title={t.auth.demoTitle}>
      <p className="mt-0 mb-4 text-ink-soft">{t.auth.demoText}</p>
      <form action="/api/dev/sign-in" method="post">
        <input type="hidden" name="next" value={next} />
        <ul className="m-0 grid list-none grid-cols-1 gap-1 p-0 sm:grid-cols-2">
          {people.map((person) => (
            <li key={person.userId}>
              <button
                type="submit"
                name="userId"
                value={person.userId}
                className="flex min-h-16 w-full items-center gap-3.5 rounded-lg px-3 py-1.5 text-left hover:bg-sunken"
              >
                <Avatar
                  id={person.userId}
                  name={person.name}
                  photo={person.photoId ? { src: `/api/dev/faces/${person.userId}` } : null}
                  size="md"
                />
                <span className="min-w-0 truncate font-name font-semibold">
                  <VisuallyHidden>{t.auth.demoAs} </VisuallyHidden>
                  {person.name}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </Section>
  );
}
