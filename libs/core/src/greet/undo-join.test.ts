import { hearLive, makeMembership, makeUser, testClock, testDatabase } from "@namegame/testing";
import { afterAll, describe, expect, it } from "vitest";
import { createGroup } from "../groups/create-group.ts";
import { getJoined } from "./get-joined.ts";
import { SECRET, actorOf, makeActor, makeDoor, makeMember, newRequestId } from "./greet.fixture.ts";
import { joinByCode } from "./join-by-code.ts";
import { undoJoin } from "./undo-join.ts";

const { db, url } = await testDatabase({ role: "web" });
const live = await hearLive(url);
afterAll(() => live.close());
const clock = testClock();
const MINUTE = 60_000;

async function joined(options: { poster?: boolean; actor?: ReturnType<typeof actorOf> } = {}) {
  const door = await makeDoor(db, { poster: options.poster ?? false, now: clock.now() });
  const requestId = newRequestId();
  const join = () =>
    joinByCode({ db, actor: options.actor ?? null, secret: SECRET, code: door.code.spoken, name: "Nina", requestId, now: clock.now() });
  const { userId } = await join();
  const { people } = await getJoined({ db, actor: door.greeter, secret: SECRET, codeId: door.code.id, now: clock.now() });
  return { ...door, userId, redemptionId: people[0]!.redemptionId, join };
}

const exists = async (userId: string) =>
  (await db.selectFrom("users").select("id").where("id", "=", userId).executeTakeFirst()) !== undefined;

describe("undoJoin", () => {
  it("takes back person, membership, meeting and cards", async () => {
    const { greeter, groupId, userId, redemptionId, code } = await joined();
    await undoJoin({ db, actor: greeter, redemptionId, now: clock.now() });
    expect(await exists(userId)).toBe(false);
    for (const table of ["meetings", "cards"] as const) {
      const key = table === "meetings" ? "high_user_id" : "person_id";
      expect(
        await db
          .selectFrom(table)
          .selectAll()
          .where(key as never, "in", [userId, greeter.userId] as never)
          .execute(),
      ).toEqual([]);
    }
    expect((await getJoined({ db, actor: greeter, secret: SECRET, codeId: code.id, now: clock.now() })).people).toEqual([]);
    await live.settle();
    const types = live.told(userId).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(["conversation_gone", "groups_changed", "sessions_changed"]));
    expect(live.told(greeter.userId)).toContainEqual({ type: "people_changed", groupId });
  });

  it("leaves a personal code spent, and gives a poster its use back", async () => {
    const uses = async (codeId: string) =>
      (await db.selectFrom("codes").select("uses").where("id", "=", codeId).executeTakeFirstOrThrow()).uses;
    const personal = await joined();
    await undoJoin({ db, actor: personal.greeter, redemptionId: personal.redemptionId, now: clock.now() });
    expect(await uses(personal.code.id)).toBe(1);
    const poster = await joined({ poster: true });
    await undoJoin({ db, actor: poster.greeter, redemptionId: poster.redemptionId, now: clock.now() });
    expect(await uses(poster.code.id)).toBe(0);
  });

  it("sends away, but does not delete, whoever was a person before", async () => {
    const actor = actorOf((await makeUser(db, { email: "old@names.example", email_verified: true })).id);
    const { greeter, groupId, redemptionId, join } = await joined({ poster: true, actor });
    await undoJoin({ db, actor: greeter, redemptionId, now: clock.now() });
    expect(await exists(actor.userId)).toBe(true);
    const membership = await db
      .selectFrom("memberships")
      .select("left_at")
      .where("group_id", "=", groupId)
      .where("user_id", "=", actor.userId)
      .executeTakeFirst();
    expect(membership?.left_at).not.toBeNull();
    await expect(join()).rejects.toMatchObject({ fault: { code: "code_unusable" } });
  });

  it("keeps a newcomer who has something of their own by now: another group", async () => {
    const { greeter, userId, redemptionId } = await joined();
    await createGroup({ db, actor: actorOf(userId), name: "Mine", type: "family" });
    await undoJoin({ db, actor: greeter, redemptionId, now: clock.now() });
    expect(await exists(userId)).toBe(true);
  });

  it("keeps a newcomer whom somebody else met", async () => {
    const { greeter, groupId, userId, redemptionId } = await joined();
    const other = await makeMember(db, { groupId });
    const [low, high] = [other.userId, userId].sort() as [string, string];
    await db.insertInto("meetings").values({ low_user_id: low, high_user_id: high, group_id: groupId }).execute();
    await undoJoin({ db, actor: greeter, redemptionId, now: clock.now() });
    expect(await exists(userId)).toBe(true);
  });

  it("ends after fifteen minutes, and works once", async () => {
    const { greeter, redemptionId } = await joined();
    const late = new Date(clock.now().getTime() + 15 * MINUTE);
    await expect(undoJoin({ db, actor: greeter, redemptionId, now: late })).rejects.toMatchObject({ fault: { code: "too_late" } });
    await undoJoin({ db, actor: greeter, redemptionId, now: clock.now() });
    await expect(undoJoin({ db, actor: greeter, redemptionId, now: clock.now() })).rejects.toMatchObject({ fault: { code: "not_found" } });
  });

  it("is the greeter's and the admins'; anybody else finds nothing", async () => {
    const { groupId, owner, redemptionId, userId } = await joined();
    const stranger = await makeActor(db);
    const helper = await makeMember(db, { groupId, role: "helper" });
    await makeMembership(db, { group_id: groupId, user_id: stranger.userId, left_at: clock.now() });
    for (const actor of [stranger, helper, actorOf(userId)]) {
      await expect(undoJoin({ db, actor, redemptionId, now: clock.now() })).rejects.toMatchObject({ fault: { code: "not_found" } });
    }
    await undoJoin({ db, actor: owner, redemptionId, now: clock.now() });
    expect(await exists(userId)).toBe(false);
  });
});
