"use client";
import type { MeetResult } from "@namegame/contract";
import { Avatar, Badge, Button, Page } from "@namegame/ui";
import { ButtonLink } from "../../../shell/linked.tsx";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { MeetingItem } from "../../people/components/MeetingItem.tsx";
import { SpeakButton } from "../../people/components/SpeakButton.tsx";

export interface MetViewProps {
  viewer: { userId: string; name: string; photoId: string | null };
  result: MeetResult;
  onAgain: () => void;
}

/** The moment of a meeting: two faces, and the one new name, large, with how it is said. */
export function MetView({ viewer, result, onAgain }: MetViewProps) {
  const { person, meeting, counted, metCount, groupId } = result;
  return (
    <Page title={`${t.greet.youMet} ${person.name}`} hideTitle width="narrow">
      <div className="flex flex-col items-center pt-4 text-center" aria-live="polite">
        <span className="flex items-end justify-center">
          <Avatar
            id={viewer.userId}
            name={viewer.name}
            photo={photoSource(viewer.photoId)}
            size="lg"
            eager
            className="-mr-4 animate-arrive"
          />
          <span className="face-shape animate-arrive bg-paper p-1.5">
            <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} size="xl" eager className="block" />
          </span>
        </span>
        <p className="mt-6 mb-0 text-lg text-ink-soft">{t.greet.youMet}</p>
        <h2 className="m-0 flex items-center gap-2 text-4xl">
          {person.name}
          <SpeakButton person={person} />
        </h2>
        {person.respelling || person.pronouns ? (
          <p className="m-0 mt-1 text-ink-soft">{[person.respelling, person.pronouns].filter(Boolean).join(" · ")}</p>
        ) : null}
        <p className="mt-3 mb-0 flex flex-wrap items-center justify-center gap-2 text-ink-soft">
          {counted ? null : <Badge tone="honey">{t.greet.alreadyToday}</Badge>}
          {meeting.groupName ? `${meeting.groupName}, ` : null}
          {t.greet.metCount(metCount)}
        </p>
      </div>
      <ul className="m-0 mt-8 list-none p-0">
        <MeetingItem meeting={meeting} name={person.name} groupId={groupId} onUndone={onAgain} />
      </ul>
      <div className="mt-6 flex flex-wrap justify-center gap-3">
        <ButtonLink href={`/g/${groupId}/people/${person.userId}`} variant="secondary">
          {t.greet.toPerson(person.name)}
        </ButtonLink>
        <Button onClick={onAgain}>{t.greet.meetAnother}</Button>
      </div>
    </Page>
  );
}
