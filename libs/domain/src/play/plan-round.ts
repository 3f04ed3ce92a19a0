import type { RoundKind } from "@namegame/contract";
import { chooseDistractors } from "../practice/distractors.ts";
import { shuffle, type Random } from "../practice/random.ts";

/** Somebody who may be shown to the room: here, has a photo, said yes, did not withdraw. */
export interface Shown {
  userId: string;
  name: string;
  calledBy: string | null;
  photoId: string | null;
  groupIds: readonly string[];
  /** Wrote a line about themselves that their group may read. */
  wrote: boolean;
}

/** A round that was asked in this game. */
export interface PastRound {
  kind: RoundKind;
  subjectId: string | null;
}

export interface PlannedRound {
  kind: RoundKind;
  subjectId: string;
  /** In the order of the screens; empty where the name is typed. */
  optionIds: string[];
}

const OPTIONS = 4;
/** The last third names those again who were shown: to recall one's neighbours in turn is what makes names last (Morris, Fritz & Buck 2004). */
const RECALL_SHARE = 1 / 3;
const TURNS: readonly RoundKind[] = ["face_to_name", "name_to_face", "face_to_name", "who_said"];

/**
 * The next question of a game: whom it is about, what is asked, what the phones offer. Null where nobody may be shown any more.
 * Whoever was shown least comes next, by chance among equals; in the last third those shown come again, oldest first.
 */
export function planRound(options: {
  faces: readonly Shown[];
  past: readonly PastRound[];
  roundCount: number;
  random: Random;
}): PlannedRound | null {
  const { faces, past, roundCount, random } = options;
  const recalled = past.length < roundCount - Math.floor(roundCount * RECALL_SHARE) ? undefined : nextToRecall({ faces, past });
  if (recalled) return { kind: "recall", subjectId: recalled.userId, optionIds: [] };
  const wanted = TURNS[past.length % TURNS.length]!;
  const subject = leastShown({ faces, past, random, kind: wanted });
  if (!subject) return null;
  const kind = wanted === "who_said" && !subject.wrote ? "name_to_face" : wanted;
  const others = chooseDistractors({ person: subject, pool: faces, count: OPTIONS - 1, withPhoto: true, random });
  // Alone with their name, or among namesakes: nothing to choose from, so the name is typed.
  if (others.length === 0) return { kind: "recall", subjectId: subject.userId, optionIds: [] };
  return { kind, subjectId: subject.userId, optionIds: shuffle([subject, ...others], random).map(({ userId }) => userId) };
}

/** Whoever was shown first of those who were not named again and are still here. */
function nextToRecall({ faces, past }: { faces: readonly Shown[]; past: readonly PastRound[] }): Shown | undefined {
  const again = new Set(past.filter(({ kind }) => kind === "recall").map(({ subjectId }) => subjectId));
  const oldestFirst = [...new Set(past.map(({ subjectId }) => subjectId))].filter((id) => !again.has(id));
  return oldestFirst.map((id) => faces.find(({ userId }) => userId === id)).find((face) => face !== undefined);
}

/** A line is asked of somebody who wrote one where there is one among them; who was shown least comes before what is asked. */
function leastShown(options: { faces: readonly Shown[]; past: readonly PastRound[]; random: Random; kind: RoundKind }): Shown | undefined {
  const { faces, past, random, kind } = options;
  const times = Map.groupBy(past, ({ subjectId }) => subjectId);
  const count = (face: Shown) => times.get(face.userId)?.length ?? 0;
  const least = Math.min(...faces.map(count));
  const next = shuffle(
    faces.filter((face) => count(face) === least),
    random,
  );
  return (kind === "who_said" ? next.find(({ wrote }) => wrote) : undefined) ?? next[0];
}
