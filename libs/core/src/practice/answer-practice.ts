import { type ActionOutput, type ActionParsed, fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { freshCard, gradeAnswer, judgeAnswer, type Judgement, type MemoryCard, reviewCard } from "@namegame/domain";
import type { Call } from "../call.ts";
import { cardColumns, memoryCard } from "./card-row.ts";
import { type PracticeRow, readPeople } from "./read-people.ts";

type Answer = ActionParsed<"practice.answer">;

/**
 * Records one answer: judged here again, whatever the page thought; an appended review and the card's next date in one transaction. The same
 * clientId sent again counts once and is answered alike.
 *
 * @throws AppError not_found where the actor may not practise this person (any more); conflict where the clientId was used for another person.
 */
export async function answerPractice({ db, actor, now = new Date(), ...answer }: Call & Answer): Promise<ActionOutput<"practice.answer">> {
  return db.transaction().execute(async (tx) => {
    const [person] = await readPeople({ db: tx, actor, userId: answer.personId });
    if (!person) fail("not_found");
    const judgement = judgeAnswer(person, answer);
    const learnerId = actor.userId;
    // Locked before the look for an earlier copy: two copies at once then come one after the other.
    const card = await lockCard({ tx, learnerId, personId: person.userId, now });
    const earlier = await tx
      .selectFrom("reviews")
      .select(["person_id", "correct"])
      .where("learner_id", "=", learnerId)
      .where("client_id", "=", answer.clientId)
      .executeTakeFirst();
    if (earlier) {
      if (earlier.person_id !== person.userId) fail("conflict");
      return present({ person, judgement: { correct: earlier.correct, close: judgement.close }, card });
    }
    const next = await record({ tx, learnerId, answer, judgement, card, now });
    return present({ person, judgement, card: next });
  });
}

function present({
  person,
  judgement,
  card,
}: {
  person: PracticeRow;
  judgement: Judgement;
  card: MemoryCard;
}): ActionOutput<"practice.answer"> {
  return { ...judgement, name: person.name, dueAt: card.due.toISOString() };
}

/** The card with its row locked; made now for somebody answered for the first time without having been met. */
async function lockCard({ tx, learnerId, personId, now }: { tx: Db; learnerId: string; personId: string; now: Date }): Promise<MemoryCard> {
  await tx
    .insertInto("cards")
    .values({ learner_id: learnerId, person_id: personId, due: now, created_at: now })
    .onConflict((conflict) => conflict.columns(["learner_id", "person_id"]).doNothing())
    .execute();
  const row = await tx
    .selectFrom("cards")
    .selectAll()
    .where("learner_id", "=", learnerId)
    .where("person_id", "=", personId)
    .forUpdate()
    .executeTakeFirst();
  // The meeting was undone between the two statements, and its card went with it.
  if (!row) fail("not_found");
  return memoryCard(row) ?? freshCard(now);
}

async function record({
  tx,
  learnerId,
  answer,
  judgement,
  card,
  now,
}: {
  tx: Db;
  learnerId: string;
  answer: Answer;
  judgement: Judgement;
  card: MemoryCard;
  now: Date;
}): Promise<MemoryCard> {
  const grade = gradeAnswer({ ...answer, ...judgement });
  const next = reviewCard({ card, grade, now });
  const inserted = await tx
    .insertInto("reviews")
    .values({
      learner_id: learnerId,
      person_id: answer.personId,
      client_id: answer.clientId,
      exercise: answer.exercise,
      correct: judgement.correct,
      elapsed_ms: answer.elapsedMs,
      grade,
      reviewed_at: next.lastReview ?? now,
    })
    .onConflict((conflict) => conflict.columns(["learner_id", "client_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  // The same id for another person, at this very moment: their card is not locked by us.
  if (!inserted) fail("conflict");
  await tx
    .updateTable("cards")
    .set(cardColumns(next))
    .where("learner_id", "=", learnerId)
    .where("person_id", "=", answer.personId)
    .execute();
  return next;
}
