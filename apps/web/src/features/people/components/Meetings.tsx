"use client";
import type { PersonView } from "@namegame/contract";
import { Section } from "@namegame/ui";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { MeetingItem } from "./MeetingItem.tsx";

/** When and where you two met, with your own notes. */
export function Meetings({ groupId, person }: { groupId: string; person: PersonView }) {
  if (person.blocked) return null;
  return (
    <Section title={t.people.youMet} className="mt-10 first:mt-0">
      {person.meetings.length === 0 ? (
        <div className="rounded-xl bg-sunken p-5">
          <p className="m-0 font-semibold">{t.people.notMetYet}</p>
          <p className="m-0 mt-1 mb-4 text-ink-soft">{t.people.notMetHint}</p>
          <ButtonLink href="/meet" icon="greet" variant="secondary">
            {t.people.myCode}
          </ButtonLink>
        </div>
      ) : (
        <ol className="m-0 flex list-none flex-col gap-3 p-0">
          {person.meetings.map((meeting) => (
            <MeetingItem key={meeting.id} meeting={meeting} name={person.name} groupId={groupId} />
          ))}
        </ol>
      )}
    </Section>
  );
}
