import { QUESTIONS } from "@namegame/contract";
import { makeGroup, makeMembership, makeUser, testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";
import { leaveGroup } from "../groups/leave-group.ts";
import { removeMember } from "../groups/remove-member.ts";
import { answerQuestion } from "./answer-question.ts";
import { askQuestion } from "./ask-question.ts";
import { deleteAnswer } from "./delete-answer.ts";
import { getQuestion } from "./get-question.ts";
import { listMyAnswers } from "./list-my-answers.ts";

const { db } = await testDatabase({ role: "web" });
const NOW = new Date("2026-03-02T09:00:00Z");
const LATE = new Date("2026-03-02T23:59:59Z");
const TOMORROW = new Date("2026-03-03T00:00:00Z");
const actorOf = (userId: string) => ({ userId, sessionId: "00000000-0000-7000-8000-000000000000" });
const fault = (code: string) => ({ fault: { code } });

/** A group of an owner and members of these names. */
async function groupOf<Name extends string>(...names: Name[]) {
  const { id: groupId } = await makeGroup(db);
  const join = async (name: string, role: "owner" | "member") => {
    const { id } = await makeUser(db, { name });
    await makeMembership(db, { group_id: groupId, user_id: id, role });
    return actorOf(id);
  };
  const owner = await join("Olga", "owner");
  const people = {} as Record<Name, typeof owner>;
  for (const name of names) people[name] = await join(name, "member");
  const view = async (actor: typeof owner, now = NOW) => (await getQuestion({ db, actor, groupId, now })).question!;
  const answer = async (actor: typeof owner, body: string, now = NOW) => {
    const { day, asked } = await view(actor, now);
    return (await answerQuestion({ db, actor, groupId, day, asked, body, now })).question;
  };
  return { groupId, owner, people, view, answer };
}

test("others' answers are seen by who has answered; an answer is changed until the day ends, and taken back at any time", async () => {
  const { groupId, people, view, answer } = await groupOf("Ama", "Ben");
  const { Ama, Ben } = people;
  const before = await view(Ama);
  expect(before).toMatchObject({ day: "2026-03-02", mine: null, others: 0, answers: null, canAsk: false });
  expect(before.asked).toBeGreaterThanOrEqual(0);
  expect(before.asked).toBeLessThan(QUESTIONS);
  await answer(Ben, "Soup");
  expect(await view(Ama)).toMatchObject({ others: 1, answers: null });
  expect(await answer(Ama, "Bread")).toMatchObject({ mine: "Bread", answers: [{ name: "Ben", body: "Soup" }] });
  await answer(Ama, "Bread and butter", LATE);
  expect((await view(Ben, LATE)).answers).toEqual([expect.objectContaining({ name: "Ama", body: "Bread and butter" })]);

  const { day, asked } = before;
  await expect(answerQuestion({ db, actor: Ama, groupId, day, asked, body: "Cake", now: TOMORROW })).rejects.toMatchObject(
    fault("too_late"),
  );
  const tomorrow = await view(Ama, TOMORROW);
  expect(tomorrow).toMatchObject({ day: "2026-03-03", mine: null, others: 0 });
  expect(tomorrow.asked).not.toBe(asked);
  expect((await listMyAnswers({ db, actor: Ama, groupId, now: TOMORROW })).answers).toEqual([{ day, asked, body: "Bread and butter" }]);
  expect((await listMyAnswers({ db, actor: Ama, groupId, now: LATE })).answers).toEqual([]);
  await deleteAnswer({ db, actor: Ama, groupId, day });
  expect((await listMyAnswers({ db, actor: Ama, groupId, now: TOMORROW })).answers).toEqual([]);
  await expect(deleteAnswer({ db, actor: Ama, groupId, day })).rejects.toMatchObject(fault("not_found"));
  expect((await view(Ama, LATE)).answers).toBeNull();
});

test("answers of who is hidden, blocked, blocks or left are not shown, nor counted", async () => {
  const { groupId, owner, people, view, answer } = await groupOf("Here", "Hidden", "Blocked", "Blocker", "Left");
  for (const [name, actor] of Object.entries(people)) await answer(actor, name);
  await db
    .updateTable("memberships")
    .set({ hidden_at: NOW })
    .where("group_id", "=", groupId)
    .where("user_id", "=", people.Hidden.userId)
    .execute();
  await db
    .insertInto("blocks")
    .values([
      { blocker_id: owner.userId, blocked_id: people.Blocked.userId },
      { blocker_id: people.Blocker.userId, blocked_id: owner.userId },
    ])
    .execute();
  await leaveGroup({ db, actor: people.Left, groupId, now: NOW });
  expect(await view(owner)).toMatchObject({ others: 1, answers: null });
  expect((await answer(owner, "Mine")).answers!.map(({ body }) => body)).toEqual(["Here"]);
});

test("what one answered goes with one's leaving, and with being removed; in other groups it stays", async () => {
  const { groupId, owner, people, answer } = await groupOf("Leaves", "Removed", "Stays");
  const other = await groupOf();
  await makeMembership(db, { group_id: other.groupId, user_id: people.Leaves.userId });
  for (const actor of Object.values(people)) await answer(actor, "Soup");
  await other.answer(people.Leaves, "Elsewhere");
  await leaveGroup({ db, actor: people.Leaves, groupId });
  await removeMember({ db, actor: owner, groupId, userId: people.Removed.userId });
  const left = await db
    .selectFrom("day_answers")
    .select(["user_id", "group_id"])
    .where("group_id", "in", [groupId, other.groupId])
    .execute();
  expect(left).toHaveLength(2);
  expect(left).toEqual(
    expect.arrayContaining([
      { user_id: people.Stays.userId, group_id: groupId },
      { user_id: people.Leaves.userId, group_id: other.groupId },
    ]),
  );
});

test("an organiser asks something else for a day; answers to what was asked before are not shown as its answers", async () => {
  const { groupId, owner, people, view, answer } = await groupOf("Ama", "Ben");
  const { Ama, Ben } = people;
  const { asked, day } = await view(Ama);
  await answer(Ama, "Soup");
  await expect(askQuestion({ db, actor: Ama, groupId, text: "Who?", now: NOW })).rejects.toMatchObject(fault("not_allowed"));
  expect((await askQuestion({ db, actor: owner, groupId, text: "Your first bicycle?", now: NOW })).question).toMatchObject({
    asked: "Your first bicycle?",
    canAsk: true,
  });
  await expect(answerQuestion({ db, actor: Ben, groupId, day, asked, body: "Stew", now: NOW })).rejects.toMatchObject(fault("conflict"));
  expect(await answer(Ben, "A red one")).toMatchObject({ mine: "A red one", answers: [] });
  expect(await view(Ama)).toMatchObject({ mine: null, others: 1 });
  expect((await listMyAnswers({ db, actor: Ben, groupId, now: TOMORROW })).answers).toEqual([
    { day, asked: "Your first bicycle?", body: "A red one" },
  ]);
  expect((await view(Ama, TOMORROW)).asked).toBeTypeOf("number");
  expect((await askQuestion({ db, actor: owner, groupId, text: null, now: NOW })).question).toMatchObject({ asked, others: 1 });
});

test("an archived group asks nothing; a stranger gets not_found everywhere", async () => {
  const { groupId, owner, people, view, answer } = await groupOf("Ama");
  const { day, asked } = await view(people.Ama);
  await answer(people.Ama, "Soup");
  const actor = actorOf((await makeUser(db)).id);
  for (const tried of [
    () => getQuestion({ db, actor, groupId }),
    () => answerQuestion({ db, actor, groupId, day, asked, body: "Hm", now: NOW }),
    () => deleteAnswer({ db, actor, groupId, day }),
    () => listMyAnswers({ db, actor, groupId }),
    () => askQuestion({ db, actor, groupId, text: "Hm?" }),
  ]) {
    await expect(tried()).rejects.toMatchObject(fault("not_found"));
  }
  await db.updateTable("groups").set({ archived_at: NOW }).where("id", "=", groupId).execute();
  expect(await getQuestion({ db, actor: people.Ama, groupId })).toEqual({ question: null });
  await expect(answerQuestion({ db, actor: people.Ama, groupId, day, asked, body: "Hm", now: NOW })).rejects.toMatchObject(
    fault("group_archived"),
  );
  await expect(askQuestion({ db, actor: owner, groupId, text: "Hm?" })).rejects.toMatchObject(fault("group_archived"));
  await deleteAnswer({ db, actor: people.Ama, groupId, day });
});
