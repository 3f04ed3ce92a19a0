import { call } from "../../../client/call.ts";
import { type AnswerOutbox, createAnswerOutbox } from "./answer-outbox.ts";
import { browserStore } from "./browser-store.ts";

export interface Answers extends AnswerOutbox {
  /** Hears of each change, and of people who may not be practised any more; gives back a way to stop. */
  listen(listener: AnswersListener): () => void;
}

interface AnswersListener {
  onChange(): void;
  onGone(personId: string): void;
}

let opened: { userId: string; answers: Answers } | null = null;

/**
 * One person's answers on their way, one outbox for the whole page: whoever shows them and whoever sends them mean the same. In the browser only.
 * By person: on a shared device nobody's answers are sent as another's, and what a person left unsent waits for them.
 */
export function answersOf(userId: string): Answers {
  if (opened?.userId === userId) return opened.answers;
  opened?.answers.close();
  const answers = open(userId);
  opened = { userId, answers };
  return answers;
}

function open(userId: string): Answers {
  const listeners = new Set<AnswersListener>();
  const outbox = createAnswerOutbox({
    // Named: the session may be another's by now, which this page does not know.
    send: (answers) => call("practice.answers", { learnerId: userId, answers }),
    store: browserStore(`namegame.practice.${userId}`),
    onChange: () => listeners.forEach(({ onChange }) => onChange()),
    onGone: (personId) => listeners.forEach(({ onGone }) => onGone(personId)),
    now: Date.now,
    later(run, delayMs) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  });
  return {
    ...outbox,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
