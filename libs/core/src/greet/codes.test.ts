import { testClock, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";
import { archiveGroup } from "../groups/archive-group.ts";
import { setRole } from "../groups/set-role.ts";
import { createCode } from "./create-code.ts";
import { getJoined } from "./get-joined.ts";
import { SECRET, makeActor, makeDoor, makeLivingGroup, makeMember, newRequestId } from "./greet.fixture.ts";
import { joinByCode } from "./join-by-code.ts";
import { listCodes } from "./list-codes.ts";
import { inviteByEmail } from "./invite-by-email.ts";
import { ownCode } from "./own-code.ts";
import { previewCode } from "./preview-code.ts";
import { raiseLimit } from "./raise-limit.ts";
import { revokeCode } from "./revoke-code.ts";

const { db } = await testDatabase({ role: "web" });
const clock = testClock();
const now = clock.now();
const join = (code: string) => joinByCode({ db, actor: null, secret: SECRET, code, name: "Nina", requestId: newRequestId(), now });

describe("createCode", () => {
  it("makes a code for one person and fifteen minutes, a poster for a hundred and seven days", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const personal = await createCode({ db, actor: owner, secret: SECRET, groupId, poster: false, now });
    expect(personal.code).toMatchObject({
      purpose: "join",
      groupId,
      poster: false,
      useLimit: 1,
      uses: 0,
      expiresAt: "2026-03-02T09:15:00.000Z",
    });
    expect(personal.code.spoken).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
    expect(personal.code.path).toMatch(/^\/join\/[\w-]{22}$/);
    const poster = await createCode({ db, actor: owner, secret: SECRET, groupId, poster: true, now });
    expect(poster.code).toMatchObject({ poster: true, useLimit: 100, expiresAt: "2026-03-09T09:00:00.000Z" });
  });

  it("stores neither code: whoever copies the database opens nothing", async () => {
    const { code } = await makeDoor(db);
    const row = await db.selectFrom("codes").selectAll().where("id", "=", code.id).executeTakeFirstOrThrow();
    const stored = JSON.stringify(row) + row.token_hash.toString("latin1") + row.spoken_hash.toString("latin1");
    expect(stored).not.toContain(code.spoken);
    expect(stored).not.toContain(code.path.slice("/join/".length));
  });

  it("refuses whoever may not: guests, members for posters, strangers, anybody in an archived group", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const guest = await makeMember(db, { groupId, role: "guest" });
    const member = await makeMember(db, { groupId });
    const create = (actor: typeof owner, poster = false, useLimit?: number) =>
      createCode({ db, actor, secret: SECRET, groupId, poster, useLimit, now });
    await expect(create(guest)).rejects.toMatchObject({ fault: { code: "not_allowed" } });
    await expect(create(member, true)).rejects.toMatchObject({ fault: { code: "not_allowed" } });
    await expect(create(member, false, 11)).rejects.toMatchObject({ fault: { code: "invalid_input", limit: 10 } });
    await expect(create(await makeActor(db))).rejects.toMatchObject({ fault: { code: "not_found" } });
    await archiveGroup({ db, actor: owner, groupId });
    await expect(create(owner)).rejects.toMatchObject({ fault: { code: "group_archived" } });
  });
});

describe("previewCode", () => {
  const preview = (code: string, actor: Parameters<typeof previewCode>[0]["actor"] = null) =>
    previewCode({ db, actor, secret: SECRET, code, now });

  it("shows group and greeter's first name to whoever holds a working code", async () => {
    const { code, groupId } = await makeDoor(db, { now });
    expect(await preview(code.spoken)).toEqual({
      purpose: "join",
      token: code.path.slice("/join/".length),
      groupName: "Singers",
      groupId,
      memberCount: 2,
      greeter: { name: "Amara", hasPhoto: false },
      signedInAs: null,
      member: false,
    });
  });

  it("shows a stranger nothing of a group behind a spent, expired or revoked code, a member the way in", async () => {
    const door = await makeDoor(db, { now });
    const member = await makeMember(db, { groupId: door.groupId, name: "Bo Member" });
    await join(door.code.spoken);
    const outsider = await makeActor(db);
    for (const actor of [null, outsider]) {
      await expect(preview(door.code.path, actor)).rejects.toMatchObject({ fault: { code: "code_unusable" } });
    }
    expect(await preview(door.code.path, member)).toMatchObject({ member: true, signedInAs: "Bo Member" });
    await revokeCode({ db, actor: door.greeter, codeId: door.code.id, now });
    expect(await preview(door.code.path, member)).toMatchObject({ member: true });
  });

  it("says of a full poster that it is full", async () => {
    const { code } = await makeDoor(db, { poster: true, useLimit: 1, now });
    await join(code.spoken);
    await expect(preview(code.spoken)).rejects.toMatchObject({ fault: { code: "group_full" } });
  });
});

describe("listCodes", () => {
  it("shows members their own living codes, admins everybody's, newest first", async () => {
    const { groupId, owner, greeter, code } = await makeDoor(db, { now });
    const later = new Date(now.getTime() + 1_000);
    const { code: poster } = await createCode({ db, actor: owner, secret: SECRET, groupId, poster: true, now: later });
    const list = async (actor: typeof owner) => (await listCodes({ db, actor, secret: SECRET, groupId, now: later })).codes;
    expect(await list(greeter)).toEqual([code]);
    expect(await list(owner)).toEqual([poster, code]);
    await join(code.spoken);
    expect(await list(owner)).toEqual([poster]);
    await expect(listCodes({ db, actor: await makeActor(db), secret: SECRET, groupId })).rejects.toMatchObject({
      fault: { code: "not_found" },
    });
  });
});

describe("ownCode", () => {
  it("goes on with one's own fresh code, never with a used, old, mailed or somebody else's", async () => {
    const { groupId, owner, greeter, code } = await makeDoor(db, { now });
    const own = async (actor: typeof owner, poster = false, at = now) =>
      (await ownCode({ db, actor, secret: SECRET, groupId, poster, now: at })).code;
    await inviteByEmail({
      db,
      actor: greeter,
      secret: SECRET,
      publicUrl: "https://names.example",
      groupId,
      emails: ["a@names.example"],
      now,
    });
    await inviteByEmail({
      db,
      actor: owner,
      secret: SECRET,
      publicUrl: "https://names.example",
      groupId,
      emails: ["a@names.example"],
      now,
    });
    expect(await own(greeter)).toEqual(code);
    expect(await own(owner)).toBeNull();
    expect(await own(greeter, true)).toBeNull();
    expect(await own(greeter, false, new Date(now.getTime() + 10 * 60_000))).toBeNull();
    await join(code.spoken);
    expect(await own(greeter)).toBeNull();
    await expect(own(await makeActor(db))).rejects.toMatchObject({ fault: { code: "not_found" } });
  });
});

describe("revokeCode, raiseLimit and getJoined", () => {
  it("are for the maker and the admins; everybody else finds no such code", async () => {
    const { groupId, owner, greeter, code } = await makeDoor(db, { poster: true, now });
    const bystanders = [await makeActor(db), await makeMember(db, { groupId }), await makeMember(db, { groupId, role: "helper" })];
    for (const actor of bystanders) {
      const call = { db, actor, secret: SECRET, codeId: code.id, now };
      await expect(revokeCode(call)).rejects.toMatchObject({ fault: { code: "not_found" } });
      await expect(getJoined(call)).rejects.toMatchObject({ fault: { code: "not_found" } });
      await expect(raiseLimit({ ...call, useLimit: 200 })).rejects.toMatchObject({ fault: { code: "not_found" } });
    }
    for (const actor of [greeter, owner]) {
      expect(await getJoined({ db, actor, secret: SECRET, codeId: code.id, now })).toEqual({ code, full: false, people: [] });
    }
  });

  it("a raised poster lets the next person in", async () => {
    const { greeter, code } = await makeDoor(db, { poster: true, useLimit: 1, now });
    await join(code.spoken);
    await expect(join(code.spoken)).rejects.toMatchObject({ fault: { code: "group_full" } });
    expect(await getJoined({ db, actor: greeter, secret: SECRET, codeId: code.id, now })).toMatchObject({ full: true });
    const raised = await raiseLimit({ db, actor: greeter, secret: SECRET, codeId: code.id, useLimit: 2, now });
    expect(raised.code).toMatchObject({ useLimit: 2, uses: 1, spoken: code.spoken });
    await join(code.spoken);
    await expect(raiseLimit({ db, actor: greeter, secret: SECRET, codeId: code.id, useLimit: 1, now })).rejects.toMatchObject({
      fault: { code: "too_late" },
    });
    const { people } = await getJoined({ db, actor: greeter, secret: SECRET, codeId: code.id, now });
    expect(people.map(({ name, canUndo }) => ({ name, canUndo }))).toEqual([
      { name: "Nina", canUndo: true },
      { name: "Nina", canUndo: true },
    ]);
  });

  it("nobody raises what they may not make: a helper who was demoted, a code that is over", async () => {
    const { groupId, owner, greeter, code } = await makeDoor(db, { poster: true, now });
    await revokeCode({ db, actor: owner, codeId: code.id, now });
    await expect(raiseLimit({ db, actor: greeter, secret: SECRET, codeId: code.id, useLimit: 200, now })).rejects.toMatchObject({
      fault: { code: "too_late" },
    });
    await setRole({ db, actor: owner, groupId, userId: greeter.userId, role: "member" });
    await expect(raiseLimit({ db, actor: greeter, secret: SECRET, codeId: code.id, useLimit: 200, now })).rejects.toMatchObject({
      fault: { code: "not_allowed" },
    });
    const audit = await db.selectFrom("audit_events").select("action").where("group_id", "=", groupId).orderBy("id").execute();
    expect(audit.map(({ action }) => action)).toEqual(["code.revoked", "member.role_changed"]);
  });
});
