import { hearLive, makeMeeting, makeUser, testDatabase, watchQueries } from "@namegame/testing";
import type { Actor } from "@namegame/auth";
import { afterAll, describe, expect, it } from "vitest";
import { actorOf, makeActor, makeLivingGroup, makeMember } from "../greet/greet.fixture.ts";
import { leaveGroup } from "../groups/leave-group.ts";
import { setHidden } from "../groups/set-hidden.ts";
import { blockPerson } from "./block-person.ts";
import { getMe } from "./get-me.ts";
import { getPerson } from "./get-person.ts";
import { listBlocked } from "./list-blocked.ts";
import { listPeople } from "./list-people.ts";
import { unblockPerson } from "./unblock-person.ts";
import { updateMe } from "./update-me.ts";

const { db, url } = await testDatabase({ role: "web" });
const live = await hearLive(url);
afterAll(() => live.close());

const names = async (actor: Actor, groupId: string) => (await listPeople({ db, actor, groupId })).people.map(({ name }) => name);
const ids = async (actor: Actor, groupId: string) => (await listPeople({ db, actor, groupId })).people.map(({ userId }) => userId);

describe("listPeople", () => {
  it("lists everybody by name, the asker among them, with whom they met and when", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const me = await makeMember(db, { groupId, name: "zoe" });
    const emma = await makeMember(db, { groupId, name: "Émma", role: "guest" });
    const lastly = new Date("2026-03-02T10:00:00Z");
    await makeMeeting(db, { between: [me.userId, emma.userId], values: { met_at: new Date("2026-03-01T10:00:00Z") } });
    await makeMeeting(db, { between: [me.userId, emma.userId], values: { met_at: lastly } });
    await makeMeeting(db, { between: [me.userId, owner.userId], values: { undone_at: lastly } });
    const { people } = await listPeople({ db, actor: me, groupId });
    expect(people.map(({ name, role, metCount, lastMetAt, isMe }) => ({ name, role, metCount, lastMetAt, isMe }))).toEqual([
      { name: "Émma", role: "guest", metCount: 2, lastMetAt: lastly.toISOString(), isMe: false },
      { name: "Olga Owner", role: "owner", metCount: 0, lastMetAt: null, isMe: false },
      { name: "zoe", role: "member", metCount: 0, lastMetAt: null, isMe: true },
    ]);
  });

  it("asks the database twice for a thousand people", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const users = await db
      .insertInto("users")
      .values(Array.from({ length: 999 }, (_, i) => ({ name: `Person ${i}` })))
      .returning("id")
      .execute();
    await db
      .insertInto("memberships")
      .values(users.map(({ id }) => ({ group_id: groupId, user_id: id, role: "member" as const })))
      .execute();
    const { db: watched, queries } = watchQueries(db);
    const { people } = await listPeople({ db: watched, actor: owner, groupId });
    expect(people).toHaveLength(1000);
    expect(queries.length).toBeLessThanOrEqual(2);
  });

  it("is without whoever left, and without hidden people but for owner, admins and themselves", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const hidden = await makeMember(db, { groupId, name: "Hidden" });
    const gone = await makeMember(db, { groupId, name: "Gone" });
    const member = await makeMember(db, { groupId, name: "Member" });
    await setHidden({ db, actor: hidden, groupId, hidden: true });
    await leaveGroup({ db, actor: gone, groupId });
    expect(await names(member, groupId)).toEqual(["Member", "Olga Owner"]);
    for (const viewer of [owner, hidden]) expect(await names(viewer, groupId)).toEqual(["Hidden", "Member", "Olga Owner"]);
    await live.settle();
    expect(live.told(member.userId)).toContainEqual({ type: "people_changed", groupId });
    await expect(getPerson({ db, actor: member, groupId, userId: hidden.userId })).rejects.toMatchObject({ fault: { code: "not_found" } });
    await setHidden({ db, actor: hidden, groupId, hidden: false });
    expect(await names(member, groupId)).toContain("Hidden");
  });

  it("never says an e-mail address, neither does a person's page", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const member = await makeMember(db, { groupId });
    await db.updateTable("users").set({ email: "secret@names.example", email_verified: true }).where("id", "=", member.userId).execute();
    const seen = [await listPeople({ db, actor: owner, groupId }), await getPerson({ db, actor: owner, groupId, userId: member.userId })];
    expect(JSON.stringify(seen)).not.toContain("secret@names.example");
  });
});

describe("blocking", () => {
  it("hides two people from each other until it is lifted, and tells the blocked one nothing", async () => {
    const { groupId } = await makeLivingGroup(db);
    const one = await makeMember(db, { groupId, name: "One" });
    const two = await makeMember(db, { groupId, name: "Two" });
    await blockPerson({ db, actor: one, userId: two.userId });
    await blockPerson({ db, actor: one, userId: two.userId });
    expect(await ids(one, groupId)).not.toContain(two.userId);
    expect(await ids(two, groupId)).not.toContain(one.userId);
    await expect(getPerson({ db, actor: two, groupId, userId: one.userId })).rejects.toMatchObject({ fault: { code: "not_found" } });
    const { person } = await getPerson({ db, actor: one, groupId, userId: two.userId });
    expect(person).toMatchObject({ blocked: true, canWrite: false, photoId: null, voiceId: null, meetings: [] });
    expect((await listBlocked({ db, actor: one })).people).toEqual([{ userId: two.userId, name: "Two" }]);
    expect((await listBlocked({ db, actor: two })).people).toEqual([]);
    await live.settle();
    expect(live.told(two.userId).map(({ type }) => type)).toEqual(["people_changed"]);
    await unblockPerson({ db, actor: two, userId: one.userId });
    expect(await ids(two, groupId)).not.toContain(one.userId);
    await unblockPerson({ db, actor: one, userId: two.userId });
    expect(await ids(two, groupId)).toContain(one.userId);
  });

  it("is not for oneself, nor for people of no shared group, who may as well not exist", async () => {
    const { groupId } = await makeLivingGroup(db);
    const one = await makeMember(db, { groupId });
    await expect(blockPerson({ db, actor: one, userId: one.userId })).rejects.toMatchObject({ fault: { code: "self" } });
    const stranger = await makeActor(db);
    await expect(blockPerson({ db, actor: one, userId: stranger.userId })).rejects.toMatchObject({ fault: { code: "not_found" } });
    await expect(blockPerson({ db, actor: one, userId: groupId })).rejects.toMatchObject({ fault: { code: "not_found" } });
  });
});

describe("getPerson", () => {
  it.each([
    ["group", false, true],
    ["met", false, false],
    ["met", true, true],
    ["nobody", true, false],
  ] as const)("shows 'about' for %s to somebody who met them (%s): %s", async (audience, met, shown) => {
    const { groupId, owner } = await makeLivingGroup(db);
    const user = await makeMember(db, { groupId });
    await updateMe({ db, actor: user, about: "Alto, bakes bread", aboutAudience: audience });
    if (met) await makeMeeting(db, { between: [owner.userId, user.userId] });
    const see = async (actor: Actor) => (await getPerson({ db, actor, groupId, userId: user.userId })).person.about;
    expect(await see(owner)).toBe(shown ? "Alto, bakes bread" : null);
    expect(await see(user)).toBe("Alto, bakes bread");
  });

  it("says whether one may write, and whether by a request first", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const user = await makeMember(db, { groupId });
    const see = async () => (await getPerson({ db, actor: owner, groupId, userId: user.userId })).person;
    expect(await see()).toMatchObject({ canWrite: true, needsRequest: false });
    await updateMe({ db, actor: user, messagesFrom: "met" });
    expect(await see()).toMatchObject({ canWrite: true, needsRequest: true });
    await makeMeeting(db, { between: [owner.userId, user.userId] });
    expect(await see()).toMatchObject({ canWrite: true, needsRequest: false });
    const me = await getPerson({ db, actor: owner, groupId, userId: owner.userId });
    expect(me.person).toMatchObject({ isMe: true, canWrite: false, canRemove: false, assignableRoles: [] });
  });

  it("gives a stranger nobody, and nobody of another group", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const other = await makeLivingGroup(db);
    const stranger = await makeActor(db);
    const notFound = { fault: { code: "not_found" } };
    await expect(listPeople({ db, actor: stranger, groupId })).rejects.toMatchObject(notFound);
    await expect(getPerson({ db, actor: stranger, groupId, userId: owner.userId })).rejects.toMatchObject(notFound);
    await expect(getPerson({ db, actor: owner, groupId, userId: other.owner.userId })).rejects.toMatchObject(notFound);
  });
});

describe("my profile", () => {
  it("changes the given fields, takes away what is null, and keeps the rest", async () => {
    const actor = actorOf((await makeUser(db, { name: "Nina", email: "nina@names.example" })).id);
    await updateMe({ db, actor, calledBy: "Ni", pronouns: "she/her", respelling: "NEE-na" });
    const { me } = await updateMe({ db, actor, calledBy: null, name: "Nina Berg" });
    expect(me).toMatchObject({ name: "Nina Berg", calledBy: null, pronouns: "she/her", email: "nina@names.example", guest: true });
    expect(await getMe({ db, actor })).toEqual({ me });
  });

  it("is a guest's until the account can be found again", async () => {
    const byMail = actorOf((await makeUser(db, { email: "kept2@names.example", email_verified: true })).id);
    expect((await getMe({ db, actor: byMail })).me.guest).toBe(false);
    const byPasskey = await makeActor(db);
    await db
      .insertInto("passkeys")
      .values({
        user_id: byPasskey.userId,
        public_key: "k",
        credential_id: byPasskey.userId,
        counter: 0,
        device_type: "singleDevice",
        backed_up: false,
      })
      .execute();
    expect((await getMe({ db, actor: byPasskey })).me.guest).toBe(false);
  });
});
