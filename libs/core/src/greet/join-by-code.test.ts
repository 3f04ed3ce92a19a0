import { hearLive, makeUser, testClock, testDatabase } from "@namegame/testing";
import type { Db } from "@namegame/db";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { archiveGroup } from "../groups/archive-group.ts";
import { leaveGroup } from "../groups/leave-group.ts";
import { removeMember } from "../groups/remove-member.ts";
import { setRole } from "../groups/set-role.ts";
import { blockPerson } from "../people/block-person.ts";
import { SECRET, actorOf, makeActor, makeDoor, makeMember, newRequestId, type Door } from "./greet.fixture.ts";
import { joinByCode } from "./join-by-code.ts";
import { revokeCode } from "./revoke-code.ts";

const { db, url } = await testDatabase({ role: "web" });
const live = await hearLive(url);
afterAll(() => live.close());
const clock = testClock();
const MINUTE = 60_000;

type Input = Parameters<typeof joinByCode>[0];

function join(more: Partial<Input> & Pick<Input, "code">) {
  return joinByCode({ db, actor: null, secret: SECRET, name: "Nina", requestId: newRequestId(), now: clock.now(), ...more });
}

const count = async (table: "users" | "meetings" | "code_redemptions") =>
  (
    await db
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
  ).n;

describe("a newcomer", () => {
  it("comes in as a guest without credentials, has met the greeter, and the code is spent", async () => {
    const { code, greeter, groupId, owner } = await makeDoor(db, { now: clock.now() });
    const joined = await join({ code: code.spoken.toLowerCase(), name: "Nina" });
    expect(joined).toEqual({ groupId, userId: joined.userId, greeterId: greeter.userId, outcome: "joined" });

    const user = await db.selectFrom("users").selectAll().where("id", "=", joined.userId).executeTakeFirstOrThrow();
    expect(user).toMatchObject({ name: "Nina", email: null, email_verified: false });
    expect(await db.selectFrom("accounts").select("id").where("user_id", "=", joined.userId).execute()).toEqual([]);
    expect(await rolesOf(db, joined.userId)).toEqual([{ group_id: groupId, role: "guest" }]);
    const participants = await db.selectFrom("participants").select("user_id").where("user_id", "=", joined.userId).execute();
    expect(participants).toHaveLength(1);
    expect(await pairs(db, joined.userId)).toEqual([[greeter.userId, joined.userId].sort()]);
    const cards = await db
      .selectFrom("cards")
      .select(["learner_id", "due"])
      .where((card) => card.or([card("learner_id", "=", joined.userId), card("person_id", "=", joined.userId)]))
      .execute();
    expect(cards.map((card) => card.due.getTime() - clock.now().getTime())).toEqual([10 * MINUTE, 10 * MINUTE]);

    await live.settle();
    expect(live.told(greeter.userId)).toContainEqual(
      expect.objectContaining({ type: "joined", uses: 1, useLimit: 1, person: expect.objectContaining({ name: "Nina", canUndo: true }) }),
    );
    expect(live.told(owner.userId)).toContainEqual({ type: "people_changed", groupId });
    expect(live.told(joined.userId).map(({ type }) => type)).toEqual(expect.arrayContaining(["groups_changed", "conversation_changed"]));
    await expect(join({ code: code.spoken })).rejects.toMatchObject({ fault: { code: "code_unusable" } });
  });

  it("starts with the conversation read up to now", async () => {
    const { code, groupId } = await makeDoor(db, { now: clock.now() });
    await db.updateTable("conversations").set({ head_seq: 7 }).where("group_id", "=", groupId).execute();
    const { userId } = await join({ code: code.path });
    const { read_seq } = await db.selectFrom("participants").select("read_seq").where("user_id", "=", userId).executeTakeFirstOrThrow();
    expect(read_seq).toBe(7);
  });

  it("must say a name", async () => {
    const { code } = await makeDoor(db, { now: clock.now() });
    await expect(join({ code: code.spoken, name: undefined })).rejects.toMatchObject({ fault: { code: "name_invalid" } });
  });

  it("may be called as somebody else already is", async () => {
    const { code } = await makeDoor(db, { poster: true, now: clock.now() });
    const one = await join({ code: code.spoken, name: "Maria" });
    const two = await join({ code: code.spoken, name: "Maria" });
    expect(one.userId).not.toBe(two.userId);
  });
});

describe("the same attempt again", () => {
  it("finds the same newcomer, also by a code that is spent by now", async () => {
    const { code } = await makeDoor(db, { now: clock.now() });
    const requestId = newRequestId();
    const first = await join({ code: code.spoken, requestId });
    const before = await count("users");
    const again = await join({ code: code.path, requestId, name: "Another" });
    expect(again).toEqual({ ...first, outcome: "again" });
    expect(await count("users")).toBe(before);
  });

  it("makes one newcomer, however many times it is sent at once", async () => {
    const { code } = await makeDoor(db, { poster: true, now: clock.now() });
    const requestId = newRequestId();
    const before = { users: await count("users"), meetings: await count("meetings"), redemptions: await count("code_redemptions") };
    const all = await Promise.all(Array.from({ length: 8 }, () => join({ code: code.spoken, requestId })));
    expect(new Set(all.map(({ userId }) => userId)).size).toBe(1);
    expect(all.filter(({ outcome }) => outcome === "joined")).toHaveLength(1);
    expect(await count("users")).toBe(before.users + 1);
    expect(await count("meetings")).toBe(before.meetings + 1);
    expect(await count("code_redemptions")).toBe(before.redemptions + 1);
    expect(await usesOf(db, code.id)).toBe(1);
  });

  it.each<[string, (door: Door, userId: string) => Promise<unknown>]>([
    ["the code expired", async () => clock.advance(16 * MINUTE)],
    ["the code was revoked", ({ greeter, code }) => revokeCode({ db, actor: greeter, codeId: code.id, now: clock.now() })],
    ["the newcomer left", ({ groupId }, userId) => leaveGroup({ db, actor: actorOf(userId), groupId, now: clock.now() })],
    [
      "the newcomer keeps an account by now",
      (_, userId) =>
        db
          .updateTable("users")
          .set({ email: `${userId}@names.example`, email_verified: true })
          .where("id", "=", userId)
          .execute(),
    ],
  ])("is no way in once %s", async (_, happens) => {
    const door = await makeDoor(db, { now: clock.now() });
    const requestId = newRequestId();
    const { userId } = await join({ code: door.code.spoken, requestId });
    await happens(door, userId);
    await expect(join({ code: door.code.spoken, requestId })).rejects.toMatchObject({ fault: { code: "code_unusable" } });
  });
});

describe("a code that does not work", () => {
  it.each<[string, (door: Door) => Promise<unknown> | unknown]>([
    ["unknown", ({ code }) => db.deleteFrom("codes").where("id", "=", code.id).execute()],
    ["spent", ({ code }) => join({ code: code.spoken })],
    ["expired", () => clock.advance(15 * MINUTE)],
    ["revoked", ({ greeter, code }) => revokeCode({ db, actor: greeter, codeId: code.id })],
    ["of an archived group", ({ owner, groupId }) => archiveGroup({ db, actor: owner, groupId })],
    ["of a greeter who left", ({ greeter, groupId }) => leaveGroup({ db, actor: greeter, groupId })],
    [
      "of a greeter who may invite no more",
      ({ owner, greeter, groupId }) => setRole({ db, actor: owner, groupId, userId: greeter.userId, role: "guest" }),
    ],
    [
      "another secret's",
      ({ code }) =>
        db
          .updateTable("codes")
          .set({ token_hash: Buffer.from(code.id), spoken_hash: Buffer.from(code.id) })
          .where("id", "=", code.id)
          .execute(),
    ],
  ])("(%s) gives one and the same answer and leaves nothing behind", async (_, kill) => {
    const door = await makeDoor(db, { now: clock.now() });
    await kill(door);
    const before = await count("users");
    for (const code of [door.code.spoken, door.code.path]) {
      const refused = await join({ code }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ fault: { code: "code_unusable" } });
      expect((refused as { fault: object }).fault).toEqual({ code: "code_unusable" });
    }
    const outsider = await makeActor(db);
    await expect(join({ code: door.code.spoken, actor: outsider })).rejects.toMatchObject({ fault: { code: "code_unusable" } });
    expect(await count("users")).toBe(before + 1);
  });
});

describe("somebody who is signed in", () => {
  it("joins as themselves; whoever keeps an account is a member at once", async () => {
    const { code, groupId } = await makeDoor(db, { poster: true, now: clock.now() });
    const guest = await makeActor(db);
    const kept = actorOf((await makeUser(db, { email: "kept@names.example", email_verified: true })).id);
    for (const [actor, role] of [
      [guest, "guest"],
      [kept, "member"],
    ] as const) {
      const joined = await join({ code: code.spoken, actor, name: undefined });
      expect(joined).toMatchObject({ userId: actor.userId, outcome: "joined" });
      expect(await rolesOf(db, actor.userId)).toEqual([{ group_id: groupId, role }]);
    }
  });

  it("in two tabs at once uses the code once", async () => {
    const { code } = await makeDoor(db, { poster: true, now: clock.now() });
    const actor = await makeActor(db);
    const all = await Promise.all(Array.from({ length: 5 }, () => join({ code: code.spoken, actor })));
    expect(all.filter(({ outcome }) => outcome === "joined")).toHaveLength(1);
    expect(await usesOf(db, code.id)).toBe(1);
  });

  it("and is in already just goes in, and has met the greeter once a day", async () => {
    const { code, groupId, greeter } = await makeDoor(db, { now: clock.now() });
    const member = await makeMember(db, { groupId });
    expect(await join({ code: code.spoken, actor: member })).toMatchObject({ outcome: "member", groupId });
    expect(await join({ code: code.spoken, actor: member })).toMatchObject({ outcome: "member" });
    expect(await pairs(db, member.userId)).toEqual([[greeter.userId, member.userId].sort()]);
    expect(await usesOf(db, code.id)).toBe(0);
    await live.settle();
    expect(live.told(greeter.userId).filter(({ type }) => type === "met")).toHaveLength(1);
  });

  it("and shows the code themselves just goes in", async () => {
    const { code, greeter } = await makeDoor(db, { now: clock.now() });
    expect(await join({ code: code.spoken, actor: greeter })).toMatchObject({ outcome: "member" });
    expect(await pairs(db, greeter.userId)).toEqual([]);
  });

  it("and has a block with the greeter comes in without a meeting", async () => {
    const { code, greeter, groupId } = await makeDoor(db, { poster: true, now: clock.now() });
    const member = await makeMember(db, { groupId });
    await blockPerson({ db, actor: greeter, userId: member.userId });
    expect(await join({ code: code.spoken, actor: member })).toMatchObject({ outcome: "member" });
    expect(await pairs(db, member.userId)).toEqual([]);
  });

  it("comes back by the poster after having left, but not after having been removed", async () => {
    const { code, groupId, owner } = await makeDoor(db, { poster: true, now: clock.now() });
    const requestId = newRequestId();
    const actor = await makeActor(db);
    await join({ code: code.spoken, actor, requestId });
    clock.advance(MINUTE);
    await leaveGroup({ db, actor, groupId, now: clock.now() });
    expect(await join({ code: code.spoken, actor, requestId })).toMatchObject({ outcome: "joined" });
    clock.advance(MINUTE);
    await removeMember({ db, actor: owner, groupId, userId: actor.userId, now: clock.now() });
    await expect(join({ code: code.spoken, actor })).rejects.toMatchObject({ fault: { code: "code_unusable" } });
  });
});

describe("a rush", () => {
  it("of fifty at once all come in by one poster, each their own person", async () => {
    const { code, groupId } = await makeDoor(db, { poster: true, useLimit: 60, now: clock.now() });
    const joined = await Promise.all(Array.from({ length: 50 }, (_, i) => join({ code: code.spoken, name: `Newcomer ${i}` })));
    expect(new Set(joined.map(({ userId }) => userId)).size).toBe(50);
    expect(await usesOf(db, code.id)).toBe(50);
    expect(await membersOf(db, groupId)).toBe(52);
  });

  it("never overdraws a code: whoever is one too many is told that it is full, and leaves nothing behind", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 24 }), async (useLimit, people) => {
        const { code, groupId, greeter } = await makeDoor(db, { poster: true, useLimit, now: clock.now() });
        const before = await count("users");
        const results = await Promise.allSettled(Array.from({ length: people }, () => join({ code: code.spoken })));
        const let_in = results.filter(({ status }) => status === "fulfilled").length;
        const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason.fault?.code] : []));
        expect(let_in).toBe(Math.min(useLimit, people));
        expect(refused).toEqual(Array.from({ length: people - let_in }, () => "group_full"));
        expect(await usesOf(db, code.id)).toBe(let_in);
        expect(await membersOf(db, groupId)).toBe(2 + let_in);
        expect(await count("users")).toBe(before + let_in);
        await live.settle();
        expect(live.told(greeter.userId).filter(({ type }) => type === "code_full")).toHaveLength(people >= useLimit ? 1 : 0);
      }),
      { numRuns: 12 },
    );
  });
});

async function rolesOf(of: Db, userId: string) {
  return of.selectFrom("memberships").select(["group_id", "role"]).where("user_id", "=", userId).where("left_at", "is", null).execute();
}

async function pairs(of: Db, userId: string) {
  const rows = await of
    .selectFrom("meetings")
    .select(["low_user_id", "high_user_id"])
    .where("undone_at", "is", null)
    .where((meeting) => meeting.or([meeting("low_user_id", "=", userId), meeting("high_user_id", "=", userId)]))
    .execute();
  return rows.map((row) => [row.low_user_id, row.high_user_id]);
}

async function usesOf(of: Db, codeId: string) {
  return (await of.selectFrom("codes").select("uses").where("id", "=", codeId).executeTakeFirstOrThrow()).uses;
}

async function membersOf(of: Db, groupId: string) {
  const rows = await of.selectFrom("memberships").select("user_id").where("group_id", "=", groupId).where("left_at", "is", null).execute();
  return rows.length;
}
