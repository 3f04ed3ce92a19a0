import type { KeptCard } from "@namegame/contract";
import { DEFAULT_SESSION } from "@namegame/domain";

/** The questions of one group as this device last got them. */
export interface KeptGroup {
  groupId: string;
  cards: KeptCard[];
  /** When they were asked for, by this device's clock; what was answered since is not in them. */
  askedAt: number;
}

/** What this device knows for when it has no network. */
export interface KeptPractice {
  /** The one that was looked at last comes first. */
  groups: readonly KeptGroup[];
  /** By person: answered here `at`, to be asked again from `again`; null: not before the server says so. */
  answered: Readonly<Record<string, { at: number; again: number | null }>>;
}

/** Groups are few, and photos are many: whoever has more groups practises the last few without network. */
const MOST_GROUPS = 3;
/** A name that was missed comes again after this, as by the schedule. */
const AGAIN_MS = 10 * 60_000;

const nothing: KeptPractice = { groups: [], answered: {} };

/** With a group's questions in place of those before. */
export function withGroup(kept: KeptPractice | null, group: KeptGroup): KeptPractice {
  const { groups, answered } = kept ?? nothing;
  const left = [group, ...groups.filter(({ groupId }) => groupId !== group.groupId)].slice(0, MOST_GROUPS);
  const since = Math.min(...left.map(({ askedAt }) => askedAt));
  return { groups: left, answered: Object.fromEntries(Object.entries(answered).filter(([, { at }]) => at >= since)) };
}

/** Without a group that one is no longer in. */
export function withoutGroup(kept: KeptPractice | null, groupId: string): KeptPractice {
  const { groups, answered } = kept ?? nothing;
  return { groups: groups.filter((group) => group.groupId !== groupId), answered };
}

/** After an answer given here. */
export function withAnswer(kept: KeptPractice | null, answer: { personId: string; correct: boolean; at: number }): KeptPractice {
  const { groups, answered } = kept ?? nothing;
  const { personId, correct, at } = answer;
  return { groups, answered: { ...answered, [personId]: { at, again: correct ? null : at + AGAIN_MS } } };
}

/** Without somebody who may not be practised any more, neither asked nor offered. */
export function withoutPerson(kept: KeptPractice | null, personId: string): KeptPractice {
  const { groups, answered } = kept ?? nothing;
  return {
    answered,
    groups: groups.map((group) => ({
      ...group,
      cards: group.cards
        .filter(({ person }) => person.userId !== personId)
        .map((card) => ({ ...card, options: card.options.filter(({ userId }) => userId !== personId) })),
    })),
  };
}

/** What a session without network asks now, in the order of the server. */
export function dueCards(kept: KeptPractice | null, { groupId, now }: { groupId: string; now: number }): KeptCard[] {
  return datedCards(kept, groupId)
    .filter(({ from }) => from <= now)
    .slice(0, DEFAULT_SESSION)
    .map(({ card }) => card);
}

/** Whether this device has anybody of the group to ask for, now or another time. */
export function knowsGroup(kept: KeptPractice | null, groupId: string): boolean {
  return datedCards(kept, groupId).length > 0;
}

/** When the next name will be due, of those that are not due now; null where that is not known. */
export function nextDueAt(kept: KeptPractice | null, { groupId, now }: { groupId: string; now: number }): string | null {
  const later = datedCards(kept, groupId).filter(({ from }) => from > now && from < Number.POSITIVE_INFINITY);
  return later.length === 0 ? null : new Date(Math.min(...later.map(({ from }) => from))).toISOString();
}

/** Every photo that these questions show. */
export function photosOf({ groups }: KeptPractice): Set<string> {
  const faces = groups.flatMap(({ cards }) => cards.flatMap(({ person, options }) => [person, ...options]));
  return new Set(faces.flatMap(({ photoId }) => photoId ?? []));
}

function datedCards(kept: KeptPractice | null, groupId: string): { card: KeptCard; from: number }[] {
  const group = kept?.groups.find((each) => each.groupId === groupId);
  return (group?.cards ?? []).map((card) => {
    const answer = kept?.answered[card.person.userId];
    const from = answer && answer.at >= group!.askedAt ? (answer.again ?? Number.POSITIVE_INFINITY) : Date.parse(card.dueAt);
    return { card, from };
  });
}
