"use client";
import type { ActionOutput, PracticeCard, PracticeSummary } from "@namegame/contract";
import { useToast } from "@namegame/ui";
import { useEffect, useEffectEvent, useState } from "react";
import { call } from "../../../client/call.ts";
import { t } from "../../../strings/index.ts";
import { useOpened } from "../../refresher/use-opened.ts";
import { dueCards, knowsGroup, nextDueAt, withAnswer, withoutPerson } from "../away/kept-practice.ts";
import { keptStore } from "../away/kept-store.ts";
import { useKeepPractice } from "../away/use-keep-practice.ts";
import type { PracticeAnswer } from "../session/answer-outbox.ts";
import type { Outcome } from "../session/session.ts";
import { useDeviceSwitch } from "../session/use-device-switch.ts";
import { withoutPhotos } from "../session/without-photos.ts";
import { useAnswerOutbox } from "../session/use-answer-outbox.ts";
import { AwayLobby } from "./AwayLobby.tsx";
import { EndScreen } from "./EndScreen.tsx";
import { Lobby } from "./Lobby.tsx";
import { LobbySkeleton } from "./LobbySkeleton.tsx";
import { SessionView } from "./SessionView.tsx";

type Started = ActionOutput<"practice.start">;

export interface PracticeProps {
  groupId: string;
  viewerId: string;
  /** Null on the page that a device keeps: it asks what the device keeps. */
  started: Started | null;
  /** Begin without the lobby: the person pressed "Start" on the page before. */
  begin: boolean;
}

interface Questions {
  cards: readonly PracticeCard[];
  /** Null where they come from the device, which does not know it. */
  summary: PracticeSummary | null;
  /** The one whose people are asked for; null for everyday practice. */
  event: Started["event"];
  /** Of what the device keeps and is not due yet. */
  nextDueAt: string | null;
  /** Whether there is anybody to ask for, now or another time. */
  known: boolean;
  since: number;
}

/** Questions fetched this long ago may ask what another device has answered since. */
const STALE_MS = 60_000;
/** Where the device has questions of its own, nobody waits longer for newer ones. */
const PATIENCE_MS = 4_000;

/** Practice of one group: the lobby, the session, its end; with the questions of the server, or, while it is away, with those that are kept here. */
export function Practice({ groupId, viewerId, started, begin }: PracticeProps) {
  const toast = useToast();
  const [at, setAt] = useState<Questions | null>(() => started && fromServer(started));
  const [round, setRound] = useState(begin && started && started.cards.length > 0 ? 1 : 0);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [gone, setGone] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const outbox = useAnswerOutbox({ viewerId, onGone: leaveOut });
  const store = keptStore(viewerId);
  const unseen = useDeviceSwitch("unseen").on;
  const cards = unseen && at ? withoutPhotos(at.cards) : (at?.cards ?? []);
  // After a session, once its answers have arrived.
  useKeepPractice({ userId: viewerId, groupId, moment: outcome !== null && outbox.pending === 0 ? round : 0 });

  const openKept = useEffectEvent(async () => {
    const kept = await readKept();
    setAt((now) => now ?? kept);
    if (new URLSearchParams(location.search).has("go") && kept.cards.length > 0) setRound((now) => now || 1);
    await lookAgain();
  });
  /** The network may be back, or was only slow. A session goes on as it is. */
  const lookAgain = useEffectEvent(async () => {
    if (round > 0) return;
    const fresh = await call("practice.start", { groupId });
    if (fresh.ok) setAt((now) => (now?.summary === null ? fromServer(fresh.data) : now));
  });
  const kept = started === null;
  useEffect(() => {
    if (!kept) return;
    void openKept();
    const online = () => void lookAgain();
    window.addEventListener("online", online);
    return () => window.removeEventListener("online", online);
  }, [kept]);

  async function readKept(): Promise<Questions> {
    const now = Date.now();
    const known = await store.read();
    return {
      cards: dueCards(known, { groupId, now }),
      summary: null,
      event: null,
      nextDueAt: nextDueAt(known, { groupId, now }),
      known: knowsGroup(known, groupId),
      since: now,
    };
  }

  function leaveOut(personId: string) {
    setGone((ids) => [...ids, personId]);
    void store.change((known) => withoutPerson(known, personId));
  }

  function answer(given: PracticeAnswer, correct: boolean) {
    outbox.add(given);
    void store.change((known) => withAnswer(known, { personId: given.personId, correct, at: Date.now() }));
  }

  useOpened(started?.event?.id ?? null);

  async function start() {
    setBusy(true);
    const next = await questions();
    setBusy(false);
    if (!next) return void toast.show({ title: t.practice.offlineStart, tone: "danger" });
    setAt(next);
    setOutcome(null);
    setRound(next.cards.length > 0 ? round + 1 : 0);
  }

  async function questions(): Promise<Questions | null> {
    if (round === 0 && at?.summary && Date.now() - at.since < STALE_MS) return at;
    const soon = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
    const own = await readKept();
    // What is asked for after an event's session is everyday practice again.
    const asked = call("practice.start", round === 0 && at?.event ? { groupId, eventId: at.event.id } : { groupId });
    const fresh = own.cards.length > 0 ? await Promise.race([asked, soon]) : await asked;
    if (fresh?.ok) return fromServer(fresh.data);
    if (own.cards.length > 0) return own;
    return round === 0 ? at : null;
  }

  if (!at) return <LobbySkeleton />;
  if (round === 0 && at.summary)
    return <Lobby groupId={groupId} summary={at.summary} cards={cards} event={at.event} busy={busy} onStart={start} />;
  if (round === 0) return <AwayLobby cards={cards} nextDueAt={at.nextDueAt} known={at.known} busy={busy} onStart={start} />;
  if (outcome) {
    return <EndScreen groupId={groupId} outcome={outcome} pending={outbox.pending} away={outbox.stalled} busy={busy} onMore={start} />;
  }
  return <SessionView key={round} cards={cards} groupId={groupId} gone={gone} away={outbox.stalled} onAnswer={answer} onEnd={setOutcome} />;
}

function fromServer({ cards, summary, event }: Started): Questions {
  return { cards, summary, event, nextDueAt: summary.nextDueAt, known: true, since: Date.now() };
}
