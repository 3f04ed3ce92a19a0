import { randomUUID } from "node:crypto";
import { answerPractice, createMeetCode, meetByCode } from "@namegame/core";
import { createRandom } from "../faces/random.ts";
import { actAs, type Seeding } from "./seeding.ts";

const HOUR_MS = 60 * 60 * 1_000;
/** How many others each person meets beside the greeter. */
const MEETINGS_EACH = 2;
/** Whom the founder has met beside those who came in by her. */
const MET_BY_FOUNDER = [9, 11, 14, 18];
/**
 * Somebody's practice, as days ago for each of the first people they met: names that are to be typed by now, one that is to be found
 * among faces, and one that was missed the day before yesterday. The others wait to be asked for the first time.
 */
const PRACTISED_DAYS_AGO = [[40, 39.9, 38, 36], [40, 39.9, 38, 37], [34, 33.9], [33, 32.9, 30], [2]];
const MISSED = PRACTISED_DAYS_AGO.length - 1;

/** People meet by each other's code, over the last ten days. */
export async function holdMeetings({ db, secrets }: Seeding, { ids, now }: { ids: string[]; now: Date }): Promise<void> {
  const random = createRandom("who met whom");
  const secret = secrets.CODE_SECRET;
  const meet = async (one: string, other: string, at: Date) => {
    const { code } = await createMeetCode({ db, actor: actAs(other), secret, now: at });
    await meetByCode({ db, actor: actAs(one), secret, code: code.spoken, now: at });
  };
  const recently = () => new Date(now.getTime() - random.range(3, 24 * 10) * HOUR_MS);
  for (const index of MET_BY_FOUNDER) await meet(ids[0]!, ids[index]!, recently());
  // The founder's own are chosen above, so that a few people stay whom she has not met.
  const others = ids.slice(1);
  for (const one of others) {
    for (let i = 0; i < MEETINGS_EACH; i += 1) {
      const other = random.pick(others);
      if (other !== one) await meet(one, other, recently());
    }
  }
}

/** Some weeks of practice, so that every kind of question comes up. */
export async function practise({ db }: Seeding, { learnerId, now }: { learnerId: string; now: Date }): Promise<void> {
  const actor = actAs(learnerId);
  // The scheduler counts days by the calendar: two answers of one sitting must not have a midnight between them, whenever the seed runs.
  const noon = new Date(now).setUTCHours(12, 0, 0, 0);
  const cards = await db
    .selectFrom("cards")
    .select("person_id")
    .where("learner_id", "=", learnerId)
    .orderBy("created_at")
    .orderBy("person_id")
    .limit(PRACTISED_DAYS_AGO.length)
    .execute();
  for (const [index, { person_id: personId }] of cards.entries()) {
    for (const days of PRACTISED_DAYS_AGO[index]!) {
      const chosenId = index === MISSED ? learnerId : personId;
      const at = new Date(noon - days * 24 * HOUR_MS);
      await answerPractice({
        db,
        actor,
        clientId: randomUUID(),
        personId,
        exercise: "choose_name",
        chosenId,
        hint: false,
        elapsedMs: 4_200,
        agoMs: 0,
        now: at,
      });
    }
  }
}
