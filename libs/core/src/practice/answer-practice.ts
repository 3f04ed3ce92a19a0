import { type ActionOutput, type ActionParsed, fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { type Grade, gradeAnswer, judgeAnswer, type Judgement, type MemoryCard, replayReviews } from "@namegame/domain";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { cardColumns } from "./card-row.ts";
import { type PracticeRow, readPeople } from "./read-people.ts";

type Answer = ActionParsed<"practice.answer">;
type Outcome = ActionOutput<"practice.answers">["outcomes"][number];

/**
 * Records one answer; see {@link answerPracticeAll}.
 *
 * @throws AppError not_found where the actor may not practise this person (any more); conflict where the clientId was used for another person.
 */
export async function answerPractice({ db, actor, now, ...answer }: Call & Answer): Promise<ActionOutput<"practice.answer">> {
  const { outcomes } = await answerPracticeAll({ db, actor, now, answers: [answer] });
  const outcome = outcomes[0]!;
  return "code" in outcome ? fail(outcome.code) : outcome;
}

/**
 * Records answers, such as the queue of a device that was offline: judged here again, whatever the page thought; reviews appended to the log
 * and the cards' dates as the whole log gives them, in one transaction and the same few statements for one or for fifty. A clientId sent
 * again counts once and is answered alike. One that is refused holds up no other; where none can be taken, the first one's fault is thrown.
 */
export async function answerPracticeAll({
  db,
  actor,
  now = new Date(),
  answers,
}: Call & { answers: readonly Answer[] }): Promise<ActionOutput<"practice.answers">> {
  const outcomes = await db.transaction().execute(async (tx) => {
    const learnerId = actor.userId;
    const asked = [...new Set(answers.map(({ personId }) => personId))];
    const people = new Map((await readPeople({ db: tx, actor, userIds: asked })).map((person) => [person.userId, person]));
    // Locked before the look for earlier copies: two copies at once then come one after the other.
    const locked = await lockCards({ tx, learnerId, personIds: [...people.keys()], now });
    const judged = answers.map((answer): Judged => {
      const person = people.get(answer.personId);
      // Without a card, the meeting was undone between the two statements, and its card went with it.
      if (!person || !locked.has(person.userId)) return { answer, refused: "not_found" };
      return { answer, person, judgement: judgeAnswer(person, answer) };
    });
    const recorded = await record({ tx, learnerId, judged, now });
    const cards = await rebuildCards({ tx, learnerId, personIds: recorded.touched, due: now });
    return judged.map((each): Outcome => {
      if ("refused" in each) return { code: each.refused };
      const { answer, person, judgement } = each;
      const review = recorded.reviews.get(answer.clientId);
      // The same id for another person, earlier or at this very moment.
      if (review?.personId !== person.userId) return { code: "conflict" };
      const due = cards.get(person.userId)?.due ?? locked.get(person.userId)!;
      return { correct: review.correct, close: judgement.close, name: person.name, dueAt: due.toISOString() };
    });
  });
  const [first] = outcomes;
  if (first && "code" in first && outcomes.every((outcome) => "code" in outcome)) fail(first.code);
  return { outcomes };
}

type Judged = { answer: Answer } & ({ refused: "not_found" } | { person: PracticeRow; judgement: Judgement });

/** When each card is due, its row locked; made now for somebody answered for the first time without having been met. */
async function lockCards({
  tx,
  learnerId,
  personIds,
  now,
}: {
  tx: Db;
  learnerId: string;
  personIds: readonly string[];
  now: Date;
}): Promise<Map<string, Date>> {
  if (personIds.length === 0) return new Map();
  // Everybody takes their locks in one order, so that two devices never wait for each other.
  const inOrder = personIds.toSorted();
  await tx
    .insertInto("cards")
    .values(inOrder.map((personId) => ({ learner_id: learnerId, person_id: personId, due: now, created_at: now })))
    .onConflict((conflict) => conflict.columns(["learner_id", "person_id"]).doNothing())
    .execute();
  const rows = await tx
    .selectFrom("cards")
    .select(["person_id", "due"])
    .where("learner_id", "=", learnerId)
    .where("person_id", "in", inOrder)
    .orderBy("person_id")
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.due]));
}

interface Recorded {
  /** What the log has under the clientIds of these answers, new or from before. */
  reviews: Map<string, { personId: string; correct: boolean }>;
  /** Whose log has grown. */
  touched: string[];
}

async function record({
  tx,
  learnerId,
  judged,
  now,
}: {
  tx: Db;
  learnerId: string;
  judged: readonly Judged[];
  now: Date;
}): Promise<Recorded> {
  const taken = judged.flatMap((each) => ("refused" in each ? [] : [each]));
  if (taken.length === 0) return { reviews: new Map(), touched: [] };
  // Of two answers with one id in the same request, the first counts.
  const once = new Map(taken.toReversed().map((each) => [each.answer.clientId, each]));
  const added = await tx
    .insertInto("reviews")
    .values(
      [...once.values()].map(({ answer, judgement }) => ({
        learner_id: learnerId,
        person_id: answer.personId,
        client_id: answer.clientId,
        exercise: answer.exercise,
        correct: judgement.correct,
        elapsed_ms: answer.elapsedMs,
        grade: gradeAnswer({ ...answer, ...judgement }),
        reviewed_at: new Date(now.getTime() - answer.agoMs),
      })),
    )
    .onConflict((conflict) => conflict.columns(["learner_id", "client_id"]).doNothing())
    .returning("person_id")
    .execute();
  const rows = await tx
    .selectFrom("reviews")
    .select(["client_id", "person_id", "correct"])
    .where("learner_id", "=", learnerId)
    .where("client_id", "in", [...once.keys()])
    .execute();
  return {
    reviews: new Map(rows.map((row) => [row.client_id, { personId: row.person_id, correct: row.correct }])),
    touched: [...new Set(added.map((row) => row.person_id))],
  };
}

/** Cards as their logs give them, written back: an answer may be older than others that have arrived before it. */
async function rebuildCards({
  tx,
  learnerId,
  personIds,
  due,
}: {
  tx: Db;
  learnerId: string;
  personIds: readonly string[];
  due: Date;
}): Promise<Map<string, MemoryCard>> {
  if (personIds.length === 0) return new Map();
  const log = await tx
    .selectFrom("reviews")
    .select(["person_id", "client_id", "grade", "reviewed_at"])
    .where("learner_id", "=", learnerId)
    .where("person_id", "in", personIds)
    .execute();
  const byPerson = Map.groupBy(log, (row) => row.person_id);
  const cards = new Map(
    [...byPerson].map(([personId, rows]) => {
      const reviews = rows.map((row) => ({ clientId: row.client_id, grade: row.grade as Grade, reviewedAt: row.reviewed_at }));
      return [personId, replayReviews({ due, reviews })];
    }),
  );
  await tx
    .insertInto("cards")
    .values([...cards].map(([personId, card]) => ({ learner_id: learnerId, person_id: personId, ...cardColumns(card) })))
    .onConflict((conflict) =>
      conflict.columns(["learner_id", "person_id"]).doUpdateSet({
        state: sql`excluded.state`,
        due: sql`excluded.due`,
        stability: sql`excluded.stability`,
        difficulty: sql`excluded.difficulty`,
        scheduled_days: sql`excluded.scheduled_days`,
        learning_steps: sql`excluded.learning_steps`,
        reps: sql`excluded.reps`,
        lapses: sql`excluded.lapses`,
        last_review: sql`excluded.last_review`,
      }),
    )
    .execute();
  return cards;
}
