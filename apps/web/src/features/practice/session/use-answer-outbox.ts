"use client";
import { useEffect, useRef, useState } from "react";
import { call } from "../../../client/call.ts";
import { type AnswerOutbox, createAnswerOutbox, type PracticeAnswer } from "./answer-outbox.ts";
import { browserStore } from "./browser-store.ts";

/**
 * The outbox of this person's answers for as long as the page stands; also sends what an earlier visit could not. `onGone` hears of people who
 * may not be practised any more.
 */
export function useAnswerOutbox({ viewerId, onGone }: { viewerId: string; onGone: (personId: string) => void }) {
  const [waiting, setWaiting] = useState({ pending: 0, stalled: false });
  const outbox = useRef<AnswerOutbox | null>(null);
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });

  useEffect(() => {
    const opened = createAnswerOutbox({
      send: (answers) => call("practice.answers", { answers }),
      // By person: on a shared device nobody's answers are sent as another's.
      store: browserStore(`namegame.practice.${viewerId}`),
      onChange: () => setWaiting({ pending: opened.pending(), stalled: opened.stalled() }),
      onGone: (personId) => gone.current(personId),
      now: Date.now,
      later(run, delayMs) {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    });
    outbox.current = opened;
    setWaiting({ pending: opened.pending(), stalled: false });
    opened.flush();
    const online = () => opened.flush();
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("online", online);
      opened.close();
    };
  }, [viewerId]);

  return { ...waiting, add: (answer: PracticeAnswer) => outbox.current?.add(answer) };
}
