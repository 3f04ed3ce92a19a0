import { type ActionOutput, type ActionParsed, fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { type Grade, gradeAnswer, judgeAnswer, type Judgement, type MemoryCard, replayReviews } from "@namegame/domain";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { cardColumns } from "./card-row.ts";
import { type PracticeRow, readPeople } from "./read-people.ts";

type Answer = ActionParsed<"practice.answer">;
/** A job practises for people without a session of theirs. */
type Learning = Omit<Call, "actor"> & { actor: Pick<Call["actor"], "userId"> };
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
}: Learning & { answers: readonly Answer[] }): Promise<ActionOutput<"practice.answers">> {
  const outcomes = await db.transaction().execute(async (tx) => {
    const learnerId = actor.userId;
    // Locked before the look for earlier copies: two copies at once, and two devices, then come one after the other.
    const learner = await tx.selectFrom("users").select("retention").where("id", "=", learnerId).forNoKeyUpdate().executeTakeFirst();
    const asked = [...new Set(answers.flatMap(({ personId, chosenId }) => (chosenId === undefined ? [personId] : [personId, chosenId])))];
    const people = new Map((await readPeople({ db: tx, actor, userIds: asked })).map((person) => [person.userId, person]));
    const judged = answers.map((answer): Judged => {
      const person = people.get(answer.personId);
      return person ? { answer, person, judgement: judgeAnswer(person, answer) } : { answer, refused: "not_found" };
    });
    const reviews = await record({ tx, learnerId, judged, people, now });
    const cards = await rebuildCards({
      tx,
      learnerId,
      personIds: [...new Set([...reviews.values()].map(({ personId }) => personId))],
      retention: learner?.retention,
      now,
    });
    return judged.map((each): Outcome => {
      if ("refused" in each) return { code: each.refused };
      const { answer, person, judgement } = each;
      const review = reviews.get(answer.clientId);
      if (review?.personId !== person.userId) return { code: "conflict" };
      const { due } = cards.get(person.userId)!;
      return { correct: review.correct, close: judgement.close, name: person.name, dueAt: due.toISOString() };
    });
  });
  const [first] = outcomes;
  if (first && "code" in first && outcomes.every((outcome) => "code" in outcome)) fail(first.code);
  return { outcomes };
}

type Judged = { answer: Answer } & ({ refused: "not_found" } | { person: PracticeRow; judgement: Judgement });

/** What the log has under the clientIds of these answers, new or from before. */
type Recorded = Map<string, { personId: string; correct: boolean }>;

async function record({
  tx,
  learnerId,
  judged,
  people,
  now,
}: {
  tx: Db;
  learnerId: string;
  judged: readonly Judged[];
  /** Whom the learner may practise. */
  people: ReadonlyMap<string, PracticeRow>;
  now: Date;
}): Promise<Recorded> {
  const taken = judged.flatMap((each) => ("refused" in each ? [] : [each]));
  if (taken.length === 0) return new Map();
  // Of two answers with one id in the same request, the first counts.
  const once = new Map(taken.toReversed().map((each) => [each.answer.clientId, each]));
  await tx
    .insertInto("reviews")
    .values(
      [...once.values()].map(({ answer, judgement }) => ({
        learner_id: learnerId,
        person_id: answer.personId,
        client_id: answer.clientId,
        exercise: answer.exercise,
        correct: judgement.correct,
        chosen_id: judgement.correct ? null : chosenAmong(answer, people),
        elapsed_ms: answer.elapsedMs,
        grade: gradeAnswer({ ...answer, ...judgement }),
        reviewed_at: new Date(now.getTime() - answer.agoMs),
      })),
    )
    .onConflict((conflict) => conflict.columns(["learner_id", "client_id"]).doNothing())
    .execute();
  const rows = await tx
    .selectFrom("reviews")
    .select(["client_id", "person_id", "correct"])
    .where("learner_id", "=", learnerId)
    .where("client_id", "in", [...once.keys()])
    .execute();
  return new Map(rows.map((row) => [row.client_id, { personId: row.person_id, correct: row.correct }]));
}

/** Whom a wrong choice named, where the learner may practise them too; a page could name anybody. */
function chosenAmong({ chosenId }: Answer, people: ReadonlyMap<string, PracticeRow>): string | null {
  return chosenId !== undefined && people.has(chosenId) ? chosenId : null;
}

/** Cards as their logs give them, written back, or made where nobody was met: an answer may be older than others that arrived before it. */
async function rebuildCards({
  tx,
  learnerId,
  personIds,
  retention,
  now,
}: {
  tx: Db;
  learnerId: string;
  personIds: readonly string[];
  retention: number | undefined;
  now: Date;
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
      return [personId, replayReviews({ due: now, reviews, ...(retention !== undefined && { retention }) })];
    }),
  );
  await tx
    .insertInto("cards")
    .values([...cards].map(([personId, card]) => ({ learner_id: learnerId, person_id: personId, created_at: now, ...cardColumns(card) })))
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
