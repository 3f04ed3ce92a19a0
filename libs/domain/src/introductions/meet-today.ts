import type { IntroductionReason } from "@namegame/contract";
import { dayHash } from "./day-hash.ts";
import { rank, sharedKind, topicsOf, type Topic, type TopicKind } from "./topics.ts";

/** Somebody who may be introduced: whom the viewer may see, and who does not keep out of it. */
export interface Stranger {
  userId: string;
  name: string;
  /** What they wrote about themselves, where the viewer may read it. */
  about: string | null;
  joinedAt: Date;
  /** How many meetings they had before this day: whoever has few comes first. */
  meetings: number;
  /** Met by the viewer, but only today: their place is taken by the next. */
  metToday: boolean;
}

export const INTRODUCTIONS = 3;
/** A newcomer, or somebody who has something in common with everybody, is put first for about so many: else one person would be in everybody's three. */
const SPREAD = 12;
const NEW_FOR_MS = 30 * 24 * 60 * 60 * 1000;
/** Among so many texts, what more than half of them speak of tells nobody apart: singing, in a choir. */
const COMMON_FROM_TEXTS = 8;

/**
 * Up to three people to meet today, each with the reason. The same all day, for chance is drawn from the day and the two people: who was met since is
 * replaced, and the others stay. `strangers` are all whom the viewer had not met when the day began.
 */
export function meetToday<S extends Stranger>(options: {
  viewer: { userId: string; name: string; about: string | null };
  strangers: readonly S[];
  /** Of any form, such as 2026-03-02. */
  day: string;
  now: Date;
}): { person: S; reason: IntroductionReason }[] {
  const { viewer, strangers, day, now } = options;
  const mine = new Map(topicsOf(viewer).map((topic) => [topic.key, topic]));
  const topics = new Map(strangers.map((person) => [person.userId, topicsOf(person)]));
  const speakers = speakersOf(topics.values());
  const texts = [...topics.values()].filter((each) => each.length > 0).length;
  const isCommon = (key: string) => texts >= COMMON_FROM_TEXTS && speakers.get(key)! * 2 > texts;

  const ranked = strangers.map((person) => {
    const chance = dayHash(`${day} ${viewer.userId} ${person.userId}`);
    const isFor = (many: number) => many <= SPREAD || chance < SPREAD / many;
    const theirs = topics.get(person.userId)!.filter(({ key }) => !isCommon(key));
    const shared = isFor(listenersOf(theirs, speakers)) ? bestShared({ mine, theirs, speakers }) : null;
    const isNew = now.getTime() - person.joinedAt.getTime() < NEW_FOR_MS;
    const reason: IntroductionReason = shared ?? { kind: isNew ? "newest" : "unmet" };
    const tier = shared ? 0 : isNew && isFor(strangers.length) ? 1 : 2;
    return { person, reason, tier, chance };
  });
  return ranked
    .sort((a, b) => a.tier - b.tier || a.person.meetings - b.person.meetings || a.chance - b.chance)
    .filter(({ person }) => !person.metToday)
    .slice(0, INTRODUCTIONS)
    .map(({ person, reason }) => ({ person, reason }));
}

/** How many people speak of each thing. */
function speakersOf(texts: Iterable<readonly Topic[]>): Map<string, number> {
  const speakers = new Map<string, number>();
  for (const topics of texts) for (const { key } of topics) speakers.set(key, (speakers.get(key) ?? 0) + 1);
  return speakers;
}

/** To how many others, at most, somebody could be introduced by what they wrote. */
function listenersOf(topics: readonly Topic[], speakers: ReadonlyMap<string, number>): number {
  return topics.reduce((sum, { key }) => sum + speakers.get(key)! - 1, 0);
}

/** What both wrote of: where they come from before what they like, the rare before the common. */
function bestShared({
  mine,
  theirs,
  speakers,
}: {
  mine: ReadonlyMap<string, Topic>;
  theirs: readonly Topic[];
  speakers: ReadonlyMap<string, number>;
}): { kind: TopicKind; word: string } | null {
  const shared = theirs.flatMap((topic) => {
    const own = mine.get(topic.key);
    return own
      ? [{ kind: sharedKind(topic, own), word: plainest(topic.word, own.word), speakers: speakers.get(topic.key)!, key: topic.key }]
      : [];
  });
  const [best] = shared.sort((a, b) => rank(a) - rank(b) || a.speakers - b.speakers || (a.key < b.key ? -1 : 1));
  return best ? { kind: best.kind, word: best.word } : null;
}

/** The one without a capital: the other's may only begin a sentence. */
function plainest(theirs: string, own: string): string {
  const isSmall = (word: string) => word === word.toLowerCase();
  return isSmall(own) && !isSmall(theirs) ? own : theirs;
}
