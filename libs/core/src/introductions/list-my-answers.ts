import type { MyAnswer } from "@namegame/contract";
import { dayOf } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";

/** A year of answering every day. */
const SHOWN = 366;

/** What the actor answered in the group before today, newest first, so that each can be taken back. @throws not_found */
export async function listMyAnswers({
  db,
  actor,
  groupId,
  now = new Date(),
}: Call & { groupId: string }): Promise<{ answers: MyAnswer[] }> {
  await requireMembership({ db, actor, groupId });
  const rows = await db
    .selectFrom("day_answers")
    .select(["asked_on", "question", "question_text", "body"])
    .where("group_id", "=", groupId)
    .where("user_id", "=", actor.userId)
    .where("asked_on", "<", dayOf(now))
    .orderBy("asked_on", "desc")
    .limit(SHOWN)
    .execute();
  return { answers: rows.map((row) => ({ day: row.asked_on, asked: row.question ?? row.question_text!, body: row.body })) };
}
