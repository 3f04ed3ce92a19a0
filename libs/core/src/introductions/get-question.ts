import { QUESTIONS, type Asked, type DayQuestion } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { dayOf, dayQuestion, mayHost } from "@namegame/domain";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { type ActorMembership, requireMembership } from "../groups/membership.ts";
import { blockedWith } from "../people/blocked-with.ts";

/** The newest are read; a larger group's answers are no page to read any more. */
const SHOWN = 200;

/** The group's question of the day and, for whoever answered it, what others answered; null where the group is archived. @throws not_found */
export async function getQuestion({
  db,
  actor,
  groupId,
  now = new Date(),
}: Call & { groupId: string }): Promise<{ question: DayQuestion | null }> {
  const membership = await requireMembership({ db, actor, groupId });
  if (membership.archived) return { question: null };
  return { question: await presentQuestion({ db, actor, groupId, membership, now }) };
}

/** What is asked on a day: an organiser's words, else the list's next. */
export async function askedOn({ db, groupId, day }: { db: Db; groupId: string; day: string }): Promise<Asked> {
  const own = await db
    .selectFrom("day_questions")
    .select("body")
    .where("group_id", "=", groupId)
    .where("asked_on", "=", day)
    .executeTakeFirst();
  return own?.body ?? dayQuestion({ groupId, day, questions: QUESTIONS });
}

/** For a member. */
export async function presentQuestion({
  db,
  actor,
  groupId,
  membership,
  now,
}: Pick<Call, "db" | "actor"> & { groupId: string; membership: ActorMembership; now: Date }): Promise<DayQuestion> {
  const day = dayOf(now);
  const asked = await askedOn({ db, groupId, day });
  const rows = await db
    .selectFrom("day_answers as d")
    .innerJoin("memberships as m", (join) => join.onRef("m.group_id", "=", "d.group_id").onRef("m.user_id", "=", "d.user_id"))
    .innerJoin("users as u", "u.id", "d.user_id")
    .select(["u.id", "u.name", "u.photo_id", "d.body"])
    .where("d.group_id", "=", groupId)
    .where("d.asked_on", "=", day)
    // Where something else was asked in the middle of the day, the answers before are to another question.
    .where(typeof asked === "number" ? "d.question" : "d.question_text", "=", asked)
    .where("m.left_at", "is", null)
    .where((of) => of.or([of("u.id", "=", actor.userId), of.and([of("m.hidden_at", "is", null), of.not(blockedWith(actor.userId))])]))
    .orderBy(sql`u.id = ${actor.userId}`, "desc")
    .orderBy("d.answered_at", "desc")
    .limit(SHOWN)
    .execute();
  const mine = rows.find(({ id }) => id === actor.userId)?.body ?? null;
  const others = rows.filter(({ id }) => id !== actor.userId);
  return {
    day,
    asked,
    mine,
    others: others.length,
    answers: mine === null ? null : others.map((row) => ({ userId: row.id, name: row.name, photoId: row.photo_id, body: row.body })),
    canAsk: mayHost(membership),
  };
}
