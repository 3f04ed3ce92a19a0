import { hearLive, testClock, testDatabase } from "@namegame/testing";
import type { Actor } from "@namegame/auth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leaveGroup } from "../groups/leave-group.ts";
import { setHidden } from "../groups/set-hidden.ts";
import { blockPerson } from "../people/block-person.ts";
import { getPerson } from "../people/get-person.ts";
import { createMeetCode } from "./create-meet-code.ts";
import { SECRET, makeActor, makeDoor, makeLivingGroup, makeMember, spokenOf } from "./greet.fixture.ts";
import { meetByCode } from "./meet-by-code.ts";
import { previewCode } from "./preview-code.ts";
import { setNote } from "./set-note.ts";
import { undoMeeting } from "./undo-meeting.ts";

const { db, url } = await testDatabase({ role: "web" });
const live = await hearLive(url);
afterAll(() => live.close());

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const clock = testClock();
let groupId: string;
beforeAll(async () => {
  ({ groupId } = await makeLivingGroup(db));
});

const two = async () => [await makeMember(db, { groupId, name: "Cem" }), await makeMember(db, { groupId, name: "Dora" })] as const;

async function meet(scanner: Actor, shower: Actor) {
  const code = await spokenOf(db, shower, clock.now());
  return meetByCode({ db, actor: scanner, secret: SECRET, code, now: clock.now() });
}

const cardsOf = (one: Actor, other: Actor) =>
  db
    .selectFrom("cards")
    .select(["learner_id", "person_id"])
    .where("learner_id", "in", [one.userId, other.userId])
    .where("person_id", "in", [one.userId, other.userId])
    .execute();

describe("createMeetCode", () => {
  it("stays for thirty seconds, then turns; the one before still works", async () => {
    const [cem, dora] = await two();
    const first = await createMeetCode({ db, actor: dora, secret: SECRET, now: clock.now() });
    clock.advance(29_999);
    expect(await createMeetCode({ db, actor: dora, secret: SECRET, now: clock.now() })).toEqual(first);
    clock.advance(1);
    const second = await createMeetCode({ db, actor: dora, secret: SECRET, now: clock.now() });
    expect(second.code.spoken).not.toBe(first.code.spoken);
    expect(first.code).toMatchObject({ purpose: "meet", groupId: null });
    clock.advance(89_999);
    expect((await meetByCode({ db, actor: cem, secret: SECRET, code: first.code.path, now: clock.now() })).counted).toBe(true);
    clock.advance(1);
    await expect(meetByCode({ db, actor: cem, secret: SECRET, code: first.code.path, now: clock.now() })).rejects.toMatchObject({
      fault: { code: "code_unusable" },
    });
  });
});

describe("meetByCode", () => {
  it("shows each the other, at once, and gives both a card", async () => {
    const [cem, dora] = await two();
    const result = await meet(cem, dora);
    expect(result).toMatchObject({ person: { userId: dora.userId, name: "Dora" }, counted: true, metCount: 1, groupId });
    expect(result.meeting).toMatchObject({ groupId, groupName: "Singers", note: null, canUndo: true });
    await live.settle();
    expect(live.told(dora.userId)).toContainEqual({
      type: "met",
      result: { ...result, person: { ...result.person, userId: cem.userId, name: "Cem" } },
    });
    expect(await cardsOf(cem, dora)).toHaveLength(2);
  });

  it("counts a pair once a day, whoever scans, and both at once", async () => {
    const [cem, dora] = await two();
    const [codeOfCem, codeOfDora] = [await spokenOf(db, cem, clock.now()), await spokenOf(db, dora, clock.now())];
    const results = await Promise.all([
      ...Array.from({ length: 3 }, () => meetByCode({ db, actor: cem, secret: SECRET, code: codeOfDora, now: clock.now() })),
      ...Array.from({ length: 3 }, () => meetByCode({ db, actor: dora, secret: SECRET, code: codeOfCem, now: clock.now() })),
    ]);
    expect(results.filter(({ counted }) => counted)).toHaveLength(1);
    expect(new Set(results.map(({ meeting }) => meeting.id)).size).toBe(1);
    clock.advance(9 * MINUTE);
    expect(await meet(dora, cem)).toMatchObject({ counted: false, metCount: 1 });
    clock.advance(DAY);
    expect(await meet(dora, cem)).toMatchObject({ counted: true, metCount: 2 });
    const { person } = await getPerson({ db, actor: dora, groupId, userId: cem.userId, now: clock.now() });
    expect(person.meetings).toHaveLength(2);
  });

  it("does not count one evening twice because midnight passed", async () => {
    const [cem, dora] = await two();
    clock.set("2026-05-01T23:55:00Z");
    await meet(cem, dora);
    clock.set("2026-05-02T00:04:00Z");
    expect(await meet(cem, dora)).toMatchObject({ counted: false });
    clock.set("2026-05-02T00:06:00Z");
    expect(await meet(cem, dora)).toMatchObject({ counted: true, metCount: 2 });
  });

  it("tells somebody that a code is their own", async () => {
    const [cem] = await two();
    await expect(meet(cem, cem)).rejects.toMatchObject({ fault: { code: "self" } });
  });

  it.each<[string, (cem: Actor, dora: Actor) => Promise<unknown>]>([
    ["the scanner blocked", (cem, dora) => blockPerson({ db, actor: cem, userId: dora.userId })],
    ["the shower blocked", (cem, dora) => blockPerson({ db, actor: dora, userId: cem.userId })],
    ["the shower left the group", (_, dora) => leaveGroup({ db, actor: dora, groupId })],
    ["the shower hid", (_, dora) => setHidden({ db, actor: dora, groupId, hidden: true })],
    ["the scanner hid", (cem) => setHidden({ db, actor: cem, groupId, hidden: true })],
  ])("answers the same 'not available' where %s", async (_, happens) => {
    const [cem, dora] = await two();
    await happens(cem, dora);
    const refused = await meet(cem, dora).catch((error: unknown) => error as { fault: object });
    expect(refused).toMatchObject({ fault: { code: "not_available" } });
    expect((refused as { fault: object }).fault).toEqual({ code: "not_available" });
    const code = await spokenOf(db, dora, clock.now());
    await expect(previewCode({ db, actor: cem, secret: SECRET, code, now: clock.now() })).rejects.toMatchObject({
      fault: { code: "code_unusable" },
    });
    expect(await cardsOf(cem, dora)).toEqual([]);
    await live.settle();
    expect(live.told(dora.userId).filter(({ type }) => type === "met")).toEqual([]);
  });

  it("gives a stranger nothing: no meeting, no name", async () => {
    const [, dora] = await two();
    const stranger = await makeActor(db);
    await expect(meet(stranger, dora)).rejects.toMatchObject({ fault: { code: "not_available" } });
    const code = await spokenOf(db, dora, clock.now());
    await expect(previewCode({ db, actor: null, secret: SECRET, code, now: clock.now() })).rejects.toMatchObject({
      fault: { code: "code_unusable" },
    });
  });

  it("keeps purposes apart: a group's code meets nobody", async () => {
    const door = await makeDoor(db, { now: clock.now() });
    const member = await makeMember(db, { groupId: door.groupId });
    const call = { db, actor: member, secret: SECRET, code: door.code.spoken, now: clock.now() };
    await expect(meetByCode(call)).rejects.toMatchObject({ fault: { code: "code_unusable" } });
  });
});

describe("undoMeeting", () => {
  it("by either takes meeting and cards from both", async () => {
    const [cem, dora] = await two();
    const { meeting } = await meet(cem, dora);
    clock.advance(DAY - 1);
    await undoMeeting({ db, actor: dora, meetingId: meeting.id, now: clock.now() });
    expect(await cardsOf(cem, dora)).toEqual([]);
    expect((await getPerson({ db, actor: cem, groupId, userId: dora.userId, now: clock.now() })).person.metCount).toBe(0);
    await live.settle();
    expect(live.told(cem.userId)).toContainEqual({ type: "meeting_undone", meetingId: meeting.id, userId: dora.userId });
    await expect(undoMeeting({ db, actor: cem, meetingId: meeting.id, now: clock.now() })).rejects.toMatchObject({
      fault: { code: "not_found" },
    });
  });

  it("keeps the cards of a pair that met on another day", async () => {
    const [cem, dora] = await two();
    await meet(cem, dora);
    clock.advance(DAY);
    const { meeting } = await meet(cem, dora);
    await undoMeeting({ db, actor: cem, meetingId: meeting.id, now: clock.now() });
    expect(await cardsOf(cem, dora)).toHaveLength(2);
  });

  it("ends after a day, and is only for the two", async () => {
    const [cem, dora] = await two();
    const { meeting } = await meet(cem, dora);
    const third = await makeMember(db, { groupId });
    const call = { db, meetingId: meeting.id, now: clock.now() };
    await expect(undoMeeting({ ...call, actor: third })).rejects.toMatchObject({ fault: { code: "not_found" } });
    clock.advance(DAY);
    await expect(undoMeeting({ ...call, actor: cem, now: clock.now() })).rejects.toMatchObject({ fault: { code: "too_late" } });
  });
});

describe("setNote", () => {
  it("keeps a note that only its author sees, and an empty one takes it away", async () => {
    const [cem, dora] = await two();
    const { meeting } = await meet(cem, dora);
    await setNote({ db, actor: cem, meetingId: meeting.id, body: "by the piano" });
    const notes = async (viewer: Actor, person: Actor) =>
      (await getPerson({ db, actor: viewer, groupId, userId: person.userId, now: clock.now() })).person.meetings.map(({ note }) => note);
    expect(await notes(cem, dora)).toEqual(["by the piano"]);
    expect(await notes(dora, cem)).toEqual([null]);
    await setNote({ db, actor: cem, meetingId: meeting.id, body: "" });
    expect(await notes(cem, dora)).toEqual([null]);
    const third = await makeMember(db, { groupId });
    await expect(setNote({ db, actor: third, meetingId: meeting.id, body: "x" })).rejects.toMatchObject({ fault: { code: "not_found" } });
  });
});
