import { makeGroup, makeMembership, makeUser, testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";
import { countScheduled } from "./count-scheduled.ts";

const { db } = await testDatabase();

it("counts each person that one's answers were about once, and neither rounds that count for nobody nor the one that is asked", async () => {
  const group = await makeGroup(db, { name: "Choir" });
  const [player, ben, cleo, dov, stranger] = [
    await makeUser(db, { name: "Pia" }),
    await makeUser(db, { name: "Ben" }),
    await makeUser(db, { name: "Cleo" }),
    await makeUser(db, { name: "Dov" }),
    await makeUser(db, { name: "Sam" }),
  ];
  await makeMembership(db, { group_id: group.id, user_id: player.id });
  const { id: gameId } = await db
    .insertInto("games")
    .values({ group_id: group.id, round_count: 5, state: "reveal", round: 5, phase_ends_at: new Date() })
    .returning("id")
    .executeTakeFirstOrThrow();
  const now = new Date();
  const rounds = [
    { subject: ben, revealed_at: now, void: false },
    { subject: cleo, revealed_at: now, void: false },
    { subject: ben, revealed_at: now, void: false },
    { subject: dov, revealed_at: now, void: true },
    { subject: dov, revealed_at: null, void: false },
  ];
  for (const [index, { subject, ...round }] of rounds.entries()) {
    const number = index + 1;
    await db
      .insertInto("game_rounds")
      .values({ game_id: gameId, number, kind: "recall", subject_id: subject.id, option_ids: [], ...round })
      .execute();
    await db
      .insertInto("game_answers")
      .values({ game_id: gameId, round: number, user_id: player.id, typed: "?", correct: false, elapsed_ms: 900 })
      .execute();
  }
  const as = (userId: string) => ({ db, actor: { userId, sessionId: "00000000-0000-7000-8000-000000000000" }, gameId });
  expect(await countScheduled(as(player.id))).toEqual({ people: 2 });
  await expect(countScheduled(as(stranger.id))).rejects.toMatchObject({ fault: { code: "not_found" } });
});
