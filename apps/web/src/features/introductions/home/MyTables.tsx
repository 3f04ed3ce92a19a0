import type { MySeat } from "@namegame/contract";
import { Card } from "@namegame/ui";
import { FaceLink } from "../../../shell/linked.tsx";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";

/** Where one sits this evening, and with whom. */
export function MyTables({ groupId, seats }: { groupId: string; seats: readonly MySeat[] }) {
  if (seats.length === 0) return null;
  return (
    <Card tone="honey" aria-label={t.introductions.myTables(seats.length)} className="order-first flex flex-col gap-5 md:col-span-2">
      {seats.map(({ round, table, people }) => (
        <div key={round}>
          {seats.length > 1 ? <p className="m-0 text-sm font-semibold">{t.introductions.course(round)}</p> : null}
          <h2 className="m-0 text-xl">{t.introductions.yourTable(table)}</h2>
          <p className="m-0 mt-0.5">
            {people.length > 0 ? t.introductions.with(people.map(({ name }) => name)) : t.introductions.withNobody}
          </p>
          {seats.length === 1 ? (
            <ul className="face-grid m-0 mt-4 list-none p-0">
              {people.map((person) => (
                <li key={person.userId}>
                  <FaceLink
                    id={person.userId}
                    name={person.name}
                    photo={photoSource(person.photoId)}
                    href={`/g/${groupId}/people/${person.userId}`}
                    eager
                  />
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </Card>
  );
}
