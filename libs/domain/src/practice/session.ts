import { isAskable, isDue, isFresh, type PracticePerson } from "./person.ts";
import { type Random, shuffle } from "./random.ts";

/** New faces that one sitting can take in; working memory holds about as many. */
export const NEW_PER_SESSION = 7;
/** Up to this many questions a session is filled with new faces: "about two minutes" must stay true. */
export const COMFORTABLE_SESSION = 10;
export const DEFAULT_SESSION = 20;

export interface SessionOrder<P> {
  /** To be recalled now: those really met first, then the rest, longest overdue first in each. */
  due: P[];
  /** Not practised yet: those met, last met first, then a few others of the group. */
  fresh: P[];
}

/** Whom a session asks, best first: met and due, met and new, the rest due, the rest new. */
export function orderSession<P extends PracticePerson>(options: { people: readonly P[]; now: Date; limit: number; random: Random }): P[] {
  const { due, fresh } = chooseForSession(options);
  const rank = (person: P) => (person.lastMetAt ? 0 : 2) + (isDue(person, options.now) ? 0 : 1);
  return [...due, ...fresh].sort((a, b) => rank(a) - rank(b)).slice(0, options.limit);
}

/** Everybody due, and the new faces that fit beside them. */
export function chooseForSession<P extends PracticePerson>(options: {
  people: readonly P[];
  now: Date;
  limit: number;
  random: Random;
}): SessionOrder<P> {
  const { now, limit, random } = options;
  const askable = options.people.filter(isAskable);
  const due = askable.filter((person) => isDue(person, now)).sort((a, b) => metRank(a) - metRank(b) || dueTime(a) - dueTime(b));
  const unasked = askable.filter((person) => isFresh(person) && !isDue(person, now));
  const met = unasked.filter((person) => person.lastMetAt).sort((a, b) => metTime(b) - metTime(a));
  // By chance, so that everybody of a large group is learnt by somebody; faces first, since facts alone are dry.
  const others = shuffle(
    unasked.filter((person) => !person.lastMetAt),
    random,
  ).sort((a, b) => Number(a.photoId === null) - Number(b.photoId === null));
  const metRoom = Math.max(0, limit - due.length);
  const metFresh = met.slice(0, metRoom);
  const comfort = Math.min(limit, COMFORTABLE_SESSION) - due.length - metFresh.length;
  const room = Math.max(0, Math.min(comfort, NEW_PER_SESSION - metFresh.length));
  return { due, fresh: [...metFresh, ...others.slice(0, room)] };
}

function metRank(person: PracticePerson): number {
  return person.lastMetAt ? 0 : 1;
}

function dueTime(person: PracticePerson): number {
  return person.card?.due.getTime() ?? Number.POSITIVE_INFINITY;
}

function metTime(person: PracticePerson): number {
  return person.lastMetAt?.getTime() ?? 0;
}
