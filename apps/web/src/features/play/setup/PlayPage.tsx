"use client";
import type { ActionOutput, Attendee, Event } from "@namegame/contract";
import { Banner, Page, Section } from "@namegame/ui";
import { useState } from "react";
import { BackLink } from "../../../shell/BackLink.tsx";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { type Running, useRunning } from "../home/use-running.ts";
import { Attendees } from "./Attendees.tsx";
import { CheckIn } from "./CheckIn.tsx";
import { EventForm } from "./EventForm.tsx";
import { GameForm } from "./GameForm.tsx";
import { PastEvents } from "./PastEvents.tsx";
import { useAttendees } from "./use-attendees.ts";

export interface PlayPageProps {
  group: { id: string; name: string };
  running: Running;
  events: ActionOutput<"play.events">;
  /** Of today's event, for a host. */
  people: readonly Attendee[];
}

/** Who is here today, and for whoever leads the room the game that comes of it. */
export function PlayPage({ group, running: initial, events, people }: PlayPageProps) {
  const running = useRunning({ groupId: group.id, initial });
  const [today, setToday] = useState(events.today);
  return (
    <Page
      title={t.play.setUpTitle}
      subtitle={today ? today.name : t.play.lead}
      back={<BackLink href={`/g/${group.id}`}>{group.name}</BackLink>}
    >
      {running.gameId ? (
        <Banner
          tone="honey"
          icon="smile"
          className="mb-6"
          action={<ButtonLink href={`/g/${group.id}/play/${running.gameId}`}>{running.canHost ? t.play.goOn : t.play.joinIt}</ButtonLink>}
        >
          <strong>{t.play.onTitle}</strong>
        </Banner>
      ) : null}
      {running.canHost ? (
        <HostSetUp key={today?.id} group={group} today={today} people={people} gameOn={running.gameId !== null} onEvent={setToday} />
      ) : (
        <CheckIn groupId={group.id} event={today} onEvent={setToday} />
      )}
      <PastEvents events={events.past} />
    </Page>
  );
}

interface HostSetUpProps {
  group: PlayPageProps["group"];
  today: Event | null;
  people: readonly Attendee[];
  gameOn: boolean;
  onEvent: (event: Event) => void;
}

function HostSetUp({ group, today, people: initial, gameOn, onEvent }: HostSetUpProps) {
  if (!today) {
    return (
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
        <EventForm groupId={group.id} today={null} onEvent={onEvent} />
        {gameOn ? null : <GameForm groupId={group.id} />}
      </div>
    );
  }
  return <EventSetUp group={group} today={today} initial={initial} gameOn={gameOn} onEvent={onEvent} />;
}

function EventSetUp({
  group,
  today,
  initial,
  gameOn,
  onEvent,
}: Omit<HostSetUpProps, "people" | "today"> & { today: Event; initial: readonly Attendee[] }) {
  const { people, turn } = useAttendees({ eventId: today.id, initial });
  return (
    // On a phone the game comes first, then who is here: the form for another event is the rarest.
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem] lg:grid-rows-[auto_auto_1fr]">
      {gameOn ? null : <GameForm groupId={group.id} className="lg:col-start-2" />}
      <Attendees people={people} onTurn={turn} className="lg:col-start-1 lg:row-span-3 lg:row-start-1" />
      <Section title={t.introductions.tablesTitle} className="max-lg:mt-2 lg:col-start-2">
        <p className="m-0 mb-3 text-ink-soft">{t.introductions.tablesCard}</p>
        <ButtonLink href={`/g/${group.id}/tables`} variant="secondary" wide>
          {t.introductions.toTables}
        </ButtonLink>
      </Section>
      <Section title={t.play.newEvent} className="max-lg:mt-2 lg:col-start-2">
        <EventForm groupId={group.id} today={today} onEvent={onEvent} />
      </Section>
    </div>
  );
}
