import type { PracticeCard } from "@namegame/contract";

/** A miss returns after this many other questions: far enough to need memory, near enough to succeed. */
const RETURN_AFTER = 3;
/** A name that was missed this often rests until the schedule brings it back. */
const MOST_ASKED = 3;

export interface Step {
  kind: "introduce" | "ask";
  card: PracticeCard;
  /** The how-manieth question about this person; 1 is the first. */
  attempt: number;
}

export interface Session {
  steps: Step[];
  /** The step that is shown; `steps.length` when the session is over. */
  at: number;
  /** The first answer of each person, by user id. */
  firstTry: Readonly<Record<string, boolean>>;
  /** People who need not be asked again in this session. */
  done: ReadonlySet<string>;
  /** People in the order of their first appearance. */
  order: readonly string[];
}

/** The session's steps: somebody new is introduced first and asked for a little later. */
export function beginSession(cards: readonly PracticeCard[]): Session {
  const places = cards.flatMap((card, index) => {
    const ask = { place: index * 2, step: { kind: "ask" as const, card, attempt: 1 } };
    // An odd place three further on: one or two other faces come between the introduction and the question.
    return card.introduce
      ? [
          { place: index * 2, step: { ...ask.step, kind: "introduce" as const } },
          { ...ask, place: index * 2 + 3 },
        ]
      : [ask];
  });
  const steps = places.sort((a, b) => a.place - b.place).map(({ step }) => step);
  return { steps, at: 0, firstTry: {}, done: new Set(), order: [...new Set(steps.map(({ card }) => card.person.userId))] };
}

/** Goes on after an introduction. */
export function introduced(session: Session): Session {
  return { ...session, at: session.at + 1 };
}

/** Goes on after an answer to the current question; a miss returns later. */
export function answered(session: Session, correct: boolean): Session {
  const step = session.steps[session.at];
  if (!step) return session;
  const id = step.card.person.userId;
  const firstTry = id in session.firstTry ? session.firstTry : { ...session.firstTry, [id]: correct };
  const over = correct || step.attempt >= MOST_ASKED;
  return {
    ...session,
    at: session.at + 1,
    firstTry,
    done: over ? new Set([...session.done, id]) : session.done,
    steps: over ? session.steps : withReturn(session, step),
  };
}

/** Takes a person out who may not be practised any more (left, hid, blocked). The step that is shown stays. */
export function withoutPerson(session: Session, userId: string): Session {
  const steps = session.steps.filter((step, index) => index <= session.at || step.card.person.userId !== userId);
  const { [userId]: _, ...firstTry } = session.firstTry;
  const order = session.order.filter((id) => id !== userId);
  return { ...session, steps, firstTry, order, done: new Set([...session.done].filter((id) => id !== userId)) };
}

export interface Progress {
  /** People done with, of all of the session. */
  done: number;
  total: number;
  /** Which person is shown, counted by first appearance from 1. */
  place: number;
}

export function progressOf(session: Session): Progress {
  const shown = session.steps[session.at]?.card.person.userId;
  return { done: session.done.size, total: session.order.length, place: shown ? session.order.indexOf(shown) + 1 : session.order.length };
}

export interface Outcome {
  right: number;
  total: number;
  /** Those whose name did not come at once, to look at once more. */
  missed: PracticeCard[];
}

/** How the first answers went. */
export function outcomeOf(session: Session): Outcome {
  const tries = Object.entries(session.firstTry);
  const missed = tries.flatMap(([id, correct]) => (correct ? [] : [id]));
  const cardOf = (id: string) => session.steps.find((step) => step.card.person.userId === id)?.card;
  return { right: tries.length - missed.length, total: tries.length, missed: missed.flatMap((id) => cardOf(id) ?? []) };
}

function withReturn({ steps, at }: Session, step: Step): Step[] {
  const place = Math.min(at + 1 + RETURN_AFTER, steps.length);
  return [...steps.slice(0, place), { ...step, attempt: step.attempt + 1 }, ...steps.slice(place)];
}
