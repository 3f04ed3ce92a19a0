"use client";
import type { PersonView } from "@namegame/contract";
import { Avatar, Badge, Banner, Button, Page } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useLive } from "../../../client/live.tsx";
import { useGathered } from "../../../client/use-gathered.ts";
import { BackLink } from "../../../shell/BackLink.tsx";
import { ButtonLink } from "../../../shell/linked.tsx";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { usePersonActions } from "../member/use-person-actions.ts";
import { LocalDate } from "./LocalDate.tsx";
import { Meetings } from "./Meetings.tsx";
import { PersonMenu } from "./PersonMenu.tsx";
import { SpeakButton } from "./SpeakButton.tsx";

/** A member's page: the face large, how to say the name, what you two share, and what you may do. */
export function PersonPage({ groupId, person }: { groupId: string; person: PersonView }) {
  const actions = usePersonActions({ groupId, person });
  const router = useRouter();
  const readAgain = useGathered(() => router.refresh());
  useLive((event) => {
    const metUs = event.type === "met" && event.result.person.userId === person.userId;
    const undone = event.type === "meeting_undone" && event.userId === person.userId;
    const changed = event.type === "people_changed" && event.groupId === groupId;
    if (metUs || undone || changed || event.type === "refresh") readAgain();
  });
  return (
    <Page title={person.name} hideTitle width="wide">
      <div className="-mt-2 mb-2 -ml-2">
        <BackLink href={`/g/${groupId}/people`}>{t.people.title}</BackLink>
      </div>
      <div className="grid gap-8 md:grid-cols-[minmax(0,22rem)_minmax(0,1fr)] md:gap-12">
        <div className="mx-auto w-full max-w-[18rem] md:max-w-none">
          <Avatar
            id={person.userId}
            name={person.name}
            photo={photoSource(person.photoId)}
            size="fill"
            sizes="(min-width: 48rem) 22rem, 18rem"
            alt={person.photoId ? person.name : ""}
            eager
          />
        </div>
        <div className="min-w-0">
          <Title person={person} />
          {person.about ? <p className="mt-5 mb-0 max-w-prose text-lg">{person.about}</p> : null}
          {person.blocked ? (
            <Banner
              tone="plain"
              icon="block"
              className="mt-6"
              action={
                <Button variant="secondary" onClick={actions.unblock}>
                  {t.people.unblock}
                </Button>
              }
            >
              {t.people.blockedBanner(person.name)}
            </Banner>
          ) : null}
          <div className="mt-6 flex flex-wrap items-center gap-2">
            {person.isMe ? (
              <ButtonLink href="/me" icon="edit" variant="secondary">
                {t.people.editProfile}
              </ButtonLink>
            ) : null}
            {person.canWrite ? (
              <Button icon="chat" size="lg" busy={actions.writing} onClick={actions.write}>
                {person.needsRequest ? t.people.ask : t.people.write}
              </Button>
            ) : null}
            <PersonMenu person={person} actions={actions} />
          </div>
          {person.isMe ? null : <Meetings groupId={groupId} person={person} />}
        </div>
      </div>
    </Page>
  );
}

function Title({ person }: { person: PersonView }) {
  const small = [person.calledBy ? t.people.calledBy(person.calledBy) : null, person.pronouns, person.respelling].filter(Boolean);
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-2">
        <p aria-hidden="true" className="m-0 font-name text-3xl font-bold tracking-tight">
          {person.name}
        </p>
        <SpeakButton person={person} />
      </div>
      {small.length > 0 ? <p className="m-0 mt-1 text-lg text-ink-soft">{small.join(" · ")}</p> : null}
      <p className="m-0 mt-2 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        {person.isMe ? <Badge>{t.people.you}</Badge> : null}
        {person.role === "member" ? null : <Badge tone={person.role === "guest" ? "plain" : "accent"}>{t.people.roles[person.role]}</Badge>}
        <span>
          {t.people.memberSince("")}
          <LocalDate time={person.joinedAt} short />
        </span>
      </p>
      {person.isMe ? <p className="m-0 mt-3 text-ink-soft">{t.people.yourself}</p> : null}
    </div>
  );
}
