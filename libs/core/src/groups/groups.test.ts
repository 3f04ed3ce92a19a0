import { hearLive, makeUser, testClock, testDatabase } from "@namegame/testing";
import type { Actor } from "@namegame/auth";
import type { membershipRoles } from "@namegame/contract";
import { afterAll, describe, expect, it } from "vitest";
import { SECRET, makeActor, makeLivingGroup, makeMember, newRequestId } from "../greet/greet.fixture.ts";
import { createCode } from "../greet/create-code.ts";
import { joinByCode } from "../greet/join-by-code.ts";
import { blockPerson } from "../people/block-person.ts";
import { archiveGroup, restoreGroup } from "./archive-group.ts";
import { createGroup } from "./create-group.ts";
import { getGroup } from "./get-group.ts";
import { leaveGroup } from "./leave-group.ts";
import { listGroups } from "./list-groups.ts";
import { listRoster } from "./list-roster.ts";
import { removeMember } from "./remove-member.ts";
import { renameGroup } from "./rename-group.ts";
import { setHidden } from "./set-hidden.ts";
import { setRole } from "./set-role.ts";

const { db, url } = await testDatabase({ role: "web" });
const live = await hearLive(url);
afterAll(() => live.close());
const clock = testClock();
const now = clock.now();

const roleOf = async (groupId: string, { userId }: Actor) =>
  (
    await db
      .selectFrom("memberships")
      .select("role")
      .where("group_id", "=", groupId)
      .where("user_id", "=", userId)
      .where("left_at", "is", null)
      .executeTakeFirst()
  )?.role;
const audit = async (groupId: string) =>
  await db
    .selectFrom("audit_events")
    .select(["actor_id", "action", "subject_id", "details"])
    .where("group_id", "=", groupId)
    .orderBy("id")
    .execute();

describe("createGroup", () => {
  it("makes its maker the owner and opens its conversation", async () => {
    const actor = await makeActor(db);
    const { groupId } = await createGroup({ db, actor, name: "Chorus", type: "family", now });
    const { group } = await getGroup({ db, actor, groupId });
    expect(group).toEqual({
      id: groupId,
      name: "Chorus",
      type: "family",
      role: "owner",
      memberCount: 1,
      archivedAt: null,
      conversationId: expect.any(String),
      hidden: false,
      sharesMyName: 0,
      metCount: 0,
      retentionDays: null,
      canSetRetention: true,
      openReports: 0,
      canRename: true,
      canArchive: true,
      canInvite: true,
      canPoster: true,
      canManageRoles: true,
    });
    const participants = await db
      .selectFrom("participants")
      .select("user_id")
      .where("conversation_id", "=", group.conversationId)
      .execute();
    expect(participants).toEqual([{ user_id: actor.userId }]);
  });
});

describe("listGroups", () => {
  it("lists only one's own, living ones first, by name", async () => {
    const actor = await makeActor(db);
    await makeLivingGroup(db);
    for (const name of ["Beta", "Alpha", "Gone"]) await createGroup({ db, actor, name, type: "community" });
    const gone = (await listGroups({ db, actor })).groups.find(({ name }) => name === "Gone")!;
    await archiveGroup({ db, actor, groupId: gone.id, now });
    const { groups } = await listGroups({ db, actor });
    expect(groups.map(({ name, role, memberCount, archivedAt }) => ({ name, role, memberCount, archivedAt }))).toEqual([
      { name: "Alpha", role: "owner", memberCount: 1, archivedAt: null },
      { name: "Beta", role: "owner", memberCount: 1, archivedAt: null },
      { name: "Gone", role: "owner", memberCount: 1, archivedAt: now.toISOString() },
    ]);
  });
});

describe("getGroup", () => {
  it("counts whom I met and who is called like me, as far as I see them", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const me = await makeMember(db, { groupId, name: "Éva" });
    await makeMember(db, { groupId, name: "éva" });
    const hidden = await makeMember(db, { groupId, name: "Éva" });
    await setHidden({ db, actor: hidden, groupId, hidden: true });
    const blocked = await makeMember(db, { groupId, name: "Éva" });
    await blockPerson({ db, actor: blocked, userId: me.userId });
    for (const other of [owner, hidden, blocked]) {
      const [low, high] = [me.userId, other.userId].sort() as [string, string];
      await db.insertInto("meetings").values({ low_user_id: low, high_user_id: high, group_id: groupId }).execute();
    }
    expect((await getGroup({ db, actor: me, groupId })).group).toMatchObject({
      sharesMyName: 1,
      metCount: 1,
      memberCount: 5,
      canRename: false,
    });
  });
});

describe("roles", () => {
  it("change as the policy says, are audited and told", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const member = await makeMember(db, { groupId });
    await setRole({ db, actor: owner, groupId, userId: member.userId, role: "admin", now });
    await setRole({ db, actor: owner, groupId, userId: member.userId, role: "admin", now });
    expect(await roleOf(groupId, member)).toBe("admin");
    expect(await audit(groupId)).toEqual([
      { actor_id: owner.userId, action: "member.role_changed", subject_id: member.userId, details: { from: "member", to: "admin" } },
    ]);
    await live.settle();
    expect(live.told(member.userId)).toContainEqual({ type: "groups_changed" });
  });

  it("of owners and equals are not an admin's to change, nor anybody's to raise for themselves", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const admin = await makeMember(db, { groupId, role: "admin" });
    const equal = await makeMember(db, { groupId, role: "admin" });
    const member = await makeMember(db, { groupId });
    const set = (actor: Actor, subject: Actor, role: (typeof membershipRoles)[number]) =>
      setRole({ db, actor, groupId, userId: subject.userId, role });
    for (const [actor, subject, role] of [
      [admin, owner, "member"],
      [admin, equal, "member"],
      [admin, member, "admin"],
      [admin, admin, "owner"],
      [member, member, "helper"],
      [member, admin, "guest"],
    ] as const) {
      await expect(set(actor, subject, role)).rejects.toMatchObject({ fault: { code: "not_allowed" } });
    }
    await set(admin, member, "helper");
    await set(admin, admin, "member");
    expect([await roleOf(groupId, member), await roleOf(groupId, admin)]).toEqual(["helper", "member"]);
  });

  it("keep an owner, also when two step down at once", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    await expect(setRole({ db, actor: owner, groupId, userId: owner.userId, role: "admin" })).rejects.toMatchObject({
      fault: { code: "last_owner" },
    });
    const second = await makeMember(db, { groupId, role: "owner" });
    const results = await Promise.allSettled([
      leaveGroup({ db, actor: owner, groupId }),
      setRole({ db, actor: second, groupId, userId: second.userId, role: "member" }),
      removeMember({ db, actor: owner, groupId, userId: second.userId }),
    ]);
    expect(results.some(({ status }) => status === "rejected")).toBe(true);
    const owners = await db
      .selectFrom("memberships")
      .select("user_id")
      .where("group_id", "=", groupId)
      .where("role", "=", "owner")
      .where("left_at", "is", null)
      .execute();
    expect(owners.length).toBeGreaterThanOrEqual(1);
  });
});

describe("leaving and removing", () => {
  it("takes people out of the conversation and ends their codes", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const { code } = await createCode({ db, actor: owner, secret: SECRET, groupId, poster: true });
    const join = async () => {
      const user = await makeUser(db, { email: `${newRequestId()}@names.example`, email_verified: true });
      const actor = { userId: user.id, sessionId: user.id };
      await joinByCode({ db, actor, secret: SECRET, code: code.spoken, requestId: newRequestId() });
      return actor;
    };
    const [leaver, removed] = [await join(), await join()];
    const codes = [leaver, removed].map((actor) => createCode({ db, actor, secret: SECRET, groupId, poster: false }));
    const spoken = (await Promise.all(codes)).map(({ code: own }) => own.spoken);
    const { conversationId } = (await getGroup({ db, actor: owner, groupId })).group;
    await leaveGroup({ db, actor: leaver, groupId });
    await removeMember({ db, actor: owner, groupId, userId: removed.userId });
    const inside = await db
      .selectFrom("participants")
      .select("user_id")
      .where("conversation_id", "=", conversationId)
      .where("left_at", "is", null)
      .execute();
    expect(inside).toEqual([{ user_id: owner.userId }]);
    for (const own of spoken) {
      const late = joinByCode({ db, actor: null, secret: SECRET, code: own, name: "Late", requestId: newRequestId() });
      await expect(late).rejects.toMatchObject({ fault: { code: "code_unusable" } });
    }
    for (const actor of [leaver, removed]) {
      await expect(getGroup({ db, actor, groupId })).rejects.toMatchObject({ fault: { code: "not_found" } });
      await live.settle();
      expect(live.told(actor.userId)).toContainEqual({ type: "conversation_gone", conversationId });
    }
    expect((await audit(groupId)).map(({ action, subject_id }) => [action, subject_id])).toEqual([
      ["member.left", leaver.userId],
      ["member.removed", removed.userId],
    ]);
  });

  it("is refused to the last owner, to oneself as a removal, and to whoever may not", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const admin = await makeMember(db, { groupId, role: "admin" });
    const member = await makeMember(db, { groupId });
    await expect(leaveGroup({ db, actor: owner, groupId })).rejects.toMatchObject({ fault: { code: "last_owner" } });
    await expect(removeMember({ db, actor: admin, groupId, userId: admin.userId })).rejects.toMatchObject({ fault: { code: "self" } });
    await expect(removeMember({ db, actor: admin, groupId, userId: owner.userId })).rejects.toMatchObject({
      fault: { code: "not_allowed" },
    });
    await expect(removeMember({ db, actor: member, groupId, userId: admin.userId })).rejects.toMatchObject({
      fault: { code: "not_allowed" },
    });
    const stranger = await makeActor(db);
    await expect(removeMember({ db, actor: owner, groupId, userId: stranger.userId })).rejects.toMatchObject({
      fault: { code: "not_found" },
    });
  });
});

describe("an archived group", () => {
  it("is read only until its owner restores it, and can be left", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const admin = await makeMember(db, { groupId, role: "admin" });
    const member = await makeMember(db, { groupId });
    await expect(archiveGroup({ db, actor: admin, groupId })).rejects.toMatchObject({ fault: { code: "not_allowed" } });
    await archiveGroup({ db, actor: owner, groupId, now });
    const refused = { fault: { code: "group_archived" } };
    await expect(renameGroup({ db, actor: owner, groupId, name: "New" })).rejects.toMatchObject(refused);
    await expect(setRole({ db, actor: owner, groupId, userId: member.userId, role: "guest" })).rejects.toMatchObject(refused);
    await expect(removeMember({ db, actor: owner, groupId, userId: member.userId })).rejects.toMatchObject(refused);
    expect((await getGroup({ db, actor: owner, groupId })).group).toMatchObject({ canRename: false, canInvite: false, canArchive: true });
    expect((await getGroup({ db, actor: admin, groupId })).group).toMatchObject({ canArchive: false });
    await leaveGroup({ db, actor: member, groupId });
    await expect(restoreGroup({ db, actor: admin, groupId })).rejects.toMatchObject({ fault: { code: "not_allowed" } });
    await restoreGroup({ db, actor: owner, groupId, now });
    await renameGroup({ db, actor: admin, groupId, name: "New" });
    expect((await getGroup({ db, actor: owner, groupId })).group.name).toBe("New");
    expect((await audit(groupId)).map(({ action }) => action)).toEqual([
      "group.archived",
      "member.left",
      "group.restored",
      "group.renamed",
    ]);
  });
});

describe("listRoster", () => {
  it("shows those who look after the group everybody, with what they may change", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const hidden = await makeMember(db, { groupId, name: "Hidden" });
    await setHidden({ db, actor: hidden, groupId, hidden: true });
    const blocking = await makeMember(db, { groupId, name: "Blocking", role: "admin" });
    await blockPerson({ db, actor: blocking, userId: owner.userId });
    const { members } = await listRoster({ db, actor: owner, groupId });
    expect(members.map(({ name, role, hidden: isHidden, isMe, canRemove }) => ({ name, role, isHidden, isMe, canRemove }))).toEqual([
      { name: "Olga Owner", role: "owner", isHidden: false, isMe: true, canRemove: false },
      { name: "Blocking", role: "admin", isHidden: false, isMe: false, canRemove: true },
      { name: "Hidden", role: "member", isHidden: true, isMe: false, canRemove: true },
    ]);
    const member = await makeMember(db, { groupId });
    await expect(listRoster({ db, actor: member, groupId })).rejects.toMatchObject({ fault: { code: "not_allowed" } });
  });
});

describe("a stranger", () => {
  it("finds no group, whatever they try", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const stranger = await makeActor(db);
    const call = { db, actor: stranger, groupId };
    const attempts = [
      () => getGroup(call),
      () => listRoster(call),
      () => renameGroup({ ...call, name: "Mine" }),
      () => archiveGroup(call),
      () => restoreGroup(call),
      () => leaveGroup(call),
      () => removeMember({ ...call, userId: owner.userId }),
      () => setRole({ ...call, userId: stranger.userId, role: "owner" }),
      () => setHidden({ ...call, hidden: true }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ fault: { code: "not_found" } });
    expect((await getGroup({ db, actor: owner, groupId })).group).toMatchObject({ name: "Singers", memberCount: 1 });
  });
});
