"use client";
import { useEffect, useRef, useState } from "react";
import type { PracticeAnswer } from "./answer-outbox.ts";
import { answersOf } from "./answers-of.ts";

/** This person's answers on their way. `onGone` hears of people who may not be practised any more. */
export function useAnswerOutbox({ viewerId, onGone }: { viewerId: string; onGone: (personId: string) => void }) {
  const [waiting, setWaiting] = useState({ pending: 0, stalled: false });
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  useEffect(() => {
    const answers = answersOf(viewerId);
    const tell = () => setWaiting({ pending: answers.pending(), stalled: answers.stalled() });
    tell();
    return answers.listen({ onChange: tell, onGone: (personId) => gone.current(personId) });
  }, [viewerId]);

  return { ...waiting, add: (answer: PracticeAnswer) => answersOf(viewerId).add(answer) };
}
