"use client";
import type { ActionOutput } from "@namegame/contract";
import { useToast } from "@namegame/ui";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { t } from "../../../strings/index.ts";
import { useOpened } from "../../refresher/use-opened.ts";
import type { Outcome } from "../session/session.ts";
import { useAnswerOutbox } from "../session/use-answer-outbox.ts";
import { EndScreen } from "./EndScreen.tsx";
import { Lobby } from "./Lobby.tsx";
import { SessionView } from "./SessionView.tsx";

type Started = ActionOutput<"practice.start">;

export interface PracticeProps {
  groupId: string;
  viewerId: string;
  started: Started;
  /** Begin without the lobby: the person pressed "Start" on the page before. */
  begin: boolean;
}

/** Questions fetched this long ago may ask what another device has answered since. */
const STALE_MS = 60_000;

/** Practice of one group: the lobby, the session, its end. */
export function Practice({ groupId, viewerId, started, begin }: PracticeProps) {
  const toast = useToast();
  const [at, setAt] = useState<Started & { since: number }>(() => ({ ...started, since: Date.now() }));
  const [round, setRound] = useState(begin && started.cards.length > 0 ? 1 : 0);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [gone, setGone] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const outbox = useAnswerOutbox({ viewerId, onGone: (id) => setGone((ids) => [...ids, id]) });

  useOpened(started.event?.id ?? null);

  async function start() {
    setBusy(true);
    // What is asked for after an event's session is everyday practice again.
    const wish = round === 0 && at.event ? { groupId, eventId: at.event.id } : { groupId };
    const fresh = round === 0 && Date.now() - at.since < STALE_MS ? null : await call("practice.start", wish);
    setBusy(false);
    const next = fresh?.ok ? fresh.data : round === 0 ? at : null;
    if (!next) return void toast.show({ title: t.practice.offlineStart, tone: "danger" });
    setAt({ ...next, since: Date.now() });
    setOutcome(null);
    if (next.cards.length > 0) setRound(round + 1);
    else setRound(0);
  }

  if (round === 0) return <Lobby groupId={groupId} summary={at.summary} cards={at.cards} event={at.event} busy={busy} onStart={start} />;
  if (outcome) return <EndScreen groupId={groupId} outcome={outcome} pending={outbox.pending} busy={busy} onMore={start} />;
  return (
    <SessionView
      key={round}
      cards={at.cards}
      groupId={groupId}
      gone={gone}
      stalled={outbox.stalled ? outbox.pending : 0}
      onAnswer={outbox.add}
      onEnd={setOutcome}
    />
  );
}
