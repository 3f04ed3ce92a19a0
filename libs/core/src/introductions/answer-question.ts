import { fail, type Asked, type DayQuestion } from "@namegame/contract";
import { dayOf } from "@namegame/domain";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { askedOn, presentQuestion } from "./get-question.ts";

/**
 * Answers the group's question of the day, or changes the answer, until the day ends.
 *
 * @throws not_found, group_archived, too_late (that day is over), conflict (something else is asked meanwhile)
 */
export async function answerQuestion({
  db,
  actor,
  groupId,
  day,
  asked,
  body,
  now = new Date(),
}: Call & { groupId: string; day: string; asked: Asked; body: string }): Promise<{ question: DayQuestion }> {
  const membership = await requireMembership({ db, actor, groupId });
  if (membership.archived) fail("group_archived");
  if (day !== dayOf(now)) fail("too_late");
  if ((await askedOn({ db, groupId, day })) !== asked) fail("conflict");
  const answer = {
    question: typeof asked === "number" ? asked : null,
    question_text: typeof asked === "string" ? asked : null,
    body,
    answered_at: now,
  };
  // From the membership, which is locked: an answer must not outlive a leaving at the same moment.
  await db.transaction().execute(async (tx) => {
    const member = await tx
      .selectFrom("memberships")
      .select("user_id")
      .where("group_id", "=", groupId)
      .where("user_id", "=", actor.userId)
      .where("left_at", "is", null)
      .forShare()
      .executeTakeFirst();
    if (!member) fail("not_found");
    await tx
      .insertInto("day_answers")
      .values({ group_id: groupId, asked_on: day, user_id: actor.userId, ...answer })
      .onConflict((conflict) =>
        conflict.columns(["group_id", "asked_on", "user_id"]).doUpdateSet({
          question: sql`excluded.question`,
          question_text: sql`excluded.question_text`,
          body: sql`excluded.body`,
          answered_at: sql`excluded.answered_at`,
        }),
      )
      .execute();
  });
  return { question: await presentQuestion({ db, actor, groupId, membership, now }) };
}
