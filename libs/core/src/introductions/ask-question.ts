import type { DayQuestion } from "@namegame/contract";
import { dayOf } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { requireHost } from "../play/create-event.ts";
import { presentQuestion } from "./get-question.ts";

/** Asks the group something else today, or with null the list's question again. Answers to what was asked before stay their authors' own. @throws not_found, not_allowed, group_archived */
export async function askQuestion({
  db,
  actor,
  groupId,
  text,
  now = new Date(),
}: Call & { groupId: string; text: string | null }): Promise<{ question: DayQuestion }> {
  await requireHost({ db, actor, groupId });
  const day = dayOf(now);
  if (text === null) await db.deleteFrom("day_questions").where("group_id", "=", groupId).where("asked_on", "=", day).execute();
  else {
    const own = { body: text, asked_by: actor.userId, created_at: now };
    await db
      .insertInto("day_questions")
      .values({ group_id: groupId, asked_on: day, ...own })
      .onConflict((conflict) => conflict.columns(["group_id", "asked_on"]).doUpdateSet(own))
      .execute();
  }
  const membership = await requireMembership({ db, actor, groupId });
  return { question: await presentQuestion({ db, actor, groupId, membership, now }) };
}
