import type { Introduction, IntroductionReason } from "@namegame/contract";
import { Avatar, Card, Icon } from "@namegame/ui";
import { ButtonLink, RowLink } from "../../../shell/linked.tsx";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";

/** Three people to meet today, each with what there is to talk about. */
export function MeetThree({ groupId, people }: { groupId: string; people: readonly Introduction[] }) {
  if (people.length === 0) return null;
  return (
    <Card aria-label={t.introductions.meetTitle(people.length)} className="flex flex-col gap-3 md:col-span-2">
      <div>
        <h2 className="m-0 text-xl">{t.introductions.meetTitle(people.length)}</h2>
        <p className="m-0 mt-0.5 text-ink-soft">{t.introductions.meetText}</p>
      </div>
      <ul className="-mx-3 my-0 grid list-none p-0 md:grid-cols-3">
        {people.map((person) => (
          <li key={person.userId} className="min-w-0">
            <RowLink
              href={`/g/${groupId}/people/${person.userId}`}
              leading={<Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} />}
              title={person.name}
              detail={<span className="whitespace-normal break-words">{reasonText(person.reason)}</span>}
              trailing={<Icon name="forward" className="shrink-0 text-ink-soft md:hidden" />}
            />
          </li>
        ))}
      </ul>
      <ButtonLink href="/meet" variant="secondary" icon="greet" wide className="md:w-auto md:self-start">
        {t.introductions.weMeet}
      </ButtonLink>
    </Card>
  );
}

function reasonText(reason: IntroductionReason): string {
  return "word" in reason ? t.introductions.reason[reason.kind](reason.word) : t.introductions.reason[reason.kind];
}
