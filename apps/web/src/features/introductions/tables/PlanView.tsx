import type { TablePlan } from "@namegame/contract";
import { Avatar, Section } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";

/** Every table of every course with the people at it. On paper a course begins no new page in the middle of a table. */
export function PlanView({ rounds }: { rounds: TablePlan["rounds"] }) {
  return rounds.map(({ round, tables }) => (
    <Section key={round} title={rounds.length > 1 ? t.introductions.course(round) : t.introductions.tablesTitle}>
      <ul className="m-0 grid list-none gap-4 p-0 sm:grid-cols-2 lg:grid-cols-3 print:grid-cols-3">
        {tables.map(({ table, people }) => (
          <li
            key={table}
            className="break-inside-avoid rounded-xl bg-surface p-4 shadow-soft print:shadow-none print:outline print:outline-line"
          >
            <h3 className="m-0 mb-2 text-lg">{t.introductions.table(table)}</h3>
            <ul className="m-0 flex list-none flex-col gap-2 p-0">
              {people.map((person) => (
                <li key={person.userId} className="flex items-center gap-3">
                  <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} size="sm" />
                  <span className="min-w-0 break-words">{person.name}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  ));
}
