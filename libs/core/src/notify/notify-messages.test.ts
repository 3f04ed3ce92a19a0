import { makePushDevice, testDatabase } from "@namegame/testing";
import { beforeEach, describe, expect, it } from "vitest";

import { liveEar, write } from "../chat/chat.fixture.ts";
import { listNotifications } from "./list-notifications.ts";
import { notifyMessages } from "./notify-messages.ts";
import { as, clearJobs, jobsOf, KEYS, pushes, room, say, talk } from "./notify.fixture.ts";

// The tests set up with every right; the work is done with the worker's.
const { db, dbAs, directUrl } = await testDatabase();
const worker = dbAs("worker");
const ear = await liveEar(directUrl);
const tell = (conversationId: string, more: { push?: boolean; now?: Date } = {}) =>
  notifyMessages({ db: worker, conversationId, push: true, ...more });
const inbox = async (person: { id: string }) =>
  (await listNotifications({ db, actor: as(person) })).notifications.map(({ kind, excerpt, unread }) => [kind, excerpt, unread]);

beforeEach(() => clearJobs(db));

describe("a stored message", () => {
  it("queues one job for its conversation, however many follow", async () => {
    const { ann, id } = await talk(db);
    await write(db, ann, id, "one", "two");
    await write(db, ann, id, "three");
    expect((await jobsOf(db, "notify.messages")).map(({ payload }) => payload)).toEqual([{ conversationId: id }]);
  });

  it("that comes while others are told is told after them", async () => {
    const { ann, id } = await talk(db);
    await write(db, ann, id, ...Array.from({ length: 130 }, (_, i) => `${i}`));
    await clearJobs(db);
    await tell(id);
    // A hundred at once; the rest has a job already, so a new message adds none.
    expect(await jobsOf(db, "notify.messages")).toHaveLength(1);
    await write(db, ann, id, "last");
    expect(await jobsOf(db, "notify.messages")).toHaveLength(1);
    await clearJobs(db);
    await tell(id);
    expect(await jobsOf(db, "notify.messages")).toEqual([]);
    expect((await pushes(db, id)).at(-1)).toBe("Ben: last");
  });
});

describe("a talk of two", () => {
  it("stands in the inbox once, with its newest words, and rings the other person's devices only", async () => {
    const { ann, ben, id } = await talk(db);
    await makePushDevice(db, { userId: ann.id, endpoint: "https://fcm.googleapis.com/fcm/send/ann", keys: KEYS });
    await write(db, ann, id, "one", "two");
    await tell(id);
    await write(db, ann, id, "three");
    await tell(id);
    expect(await inbox(ben)).toEqual([["message", "three", true]]);
    expect(await inbox(ann)).toEqual([]);
    expect(await pushes(db, id)).toEqual(["Ben: one", "Ben: two", "Ben: three"]);
    expect(await jobsOf(db, "push.send")).toHaveLength(3);
  });

  it("tells each message once, however often and however many at once ask", async () => {
    const { ann, id } = await talk(db);
    await write(db, ann, id, "one", "two");
    await Promise.all([tell(id), tell(id), tell(id)]);
    await db.updateTable("conversations").set({ notified_seq: 0 }).where("id", "=", id).execute();
    await tell(id);
    expect(await pushes(db, id)).toEqual(["Ben: one", "Ben: two"]);
    expect(await jobsOf(db, "push.send")).toHaveLength(2);
  });

  it("tells nothing of what was read meanwhile", async () => {
    const { ann, ben, id } = await talk(db);
    await write(db, ann, id, "one", "two");
    await db.updateTable("participants").set({ read_seq: 2 }).where("user_id", "=", ben.id).execute();
    await tell(id);
    expect(await pushes(db, id)).toEqual([]);
    expect(await inbox(ben)).toEqual([]);
  });

  it("after a block tells nobody", async () => {
    const { ann, ben, id } = await talk(db);
    await write(db, ann, id, "one");
    await db.insertInto("blocks").values({ blocker_id: ben.id, blocked_id: ann.id }).execute();
    await tell(id);
    expect(await pushes(db, id)).toEqual([]);
    expect(await inbox(ben)).toEqual([]);
  });

  it("wakes a device for the newest of many messages only", async () => {
    const { ann, id } = await talk(db);
    await write(db, ann, id, ...Array.from({ length: 60 }, (_, i) => `${i}`));
    await tell(id);
    expect(await pushes(db, id)).toEqual(["55", "56", "57", "58", "59"].map((body) => `Ben: ${body}`));
  });

  it("tells nothing of a message that was taken back at once", async () => {
    const { ann, ben, id } = await talk(db);
    const [message] = await write(db, ann, id, "oops", "better");
    await db.updateTable("messages").set({ deleted_at: new Date(), body: "" }).where("id", "=", message!.id).execute();
    await tell(id);
    expect(await pushes(db, id)).toEqual(["Ben: better"]);
    expect(await inbox(ben)).toEqual([["message", "better", true]]);
  });

  it("has no pushes where this server has no keys, and an inbox all the same", async () => {
    const { ann, ben, id } = await talk(db);
    await write(db, ann, id, "one");
    await tell(id, { push: false });
    expect(await jobsOf(db, "push.send")).toEqual([]);
    expect(await inbox(ben)).toHaveLength(1);
  });
});

describe("a request", () => {
  it("is told once, without its words", async () => {
    const { ann, ben, id } = await talk(db);
    await db.updateTable("participants").set({ accepted_at: null }).where("user_id", "=", ben.id).execute();
    await write(db, ann, id, "one");
    await tell(id);
    await write(db, ann, id, "two");
    await tell(id);
    expect(await inbox(ben)).toEqual([["message_request", "", true]]);
    expect(await pushes(db, id)).toEqual(["Ben: one"]);
  });
});

describe("a room", () => {
  it("rings for its talk, and keeps it out of the inbox", async () => {
    const { ann, ben, cem, id } = await room(db);
    await say(db, ann, id);
    await tell(id);
    expect(await pushes(db, id)).toEqual(["Ben: Hello", "Cem: Hello"]);
    expect([await inbox(ben), await inbox(cem)]).toEqual([[], []]);
  });

  it("puts mentions and answers into the inbox", async () => {
    const { ann, ben, cem, id } = await room(db);
    const asked = await say(db, cem, id, { body: "Who sings?" });
    await tell(id);
    await say(db, ann, id, { body: "I do", replyTo: asked.id, mentions: [ben] });
    await tell(id);
    expect(await inbox(ben)).toEqual([["mention", "I do", true]]);
    expect(await inbox(cem)).toEqual([["reply", "I do", true]]);
  });

  it.each([
    ["mentions", ["Cem: plain", "Cem: for you"], ["mention"]],
    ["none", ["Cem: plain", "Cem: for you"], ["mention"]],
    ["all", ["Ben: plain", "Ben: for you", "Cem: plain", "Cem: for you"], ["mention"]],
  ] as const)("for one who chose %s", async (choice, rung, kept) => {
    const { ann, ben, id } = await room(db);
    await db.updateTable("participants").set({ notify: choice }).where("user_id", "=", ben.id).execute();
    await say(db, ann, id, { body: "plain" });
    await say(db, ann, id, { body: "for you", mentions: [ben] });
    await tell(id);
    const expected = choice === "mentions" ? ["Ben: for you", ...rung] : rung;
    expect(await pushes(db, id)).toEqual(expected);
    expect((await inbox(ben)).map(([kind]) => kind)).toEqual(kept);
  });

  it("does not ring for one who muted it, until the mute is over", async () => {
    const { ann, ben, cem, id } = await room(db);
    await db.updateTable("participants").set({ left_at: new Date() }).where("user_id", "=", cem.id).execute();
    await db
      .updateTable("participants")
      .set({ muted_until: new Date(Date.now() + 60_000) })
      .where("user_id", "=", ben.id)
      .execute();
    await say(db, ann, id, { body: "quiet" });
    await tell(id);
    await say(db, ann, id, { body: "loud" });
    await tell(id, { now: new Date(Date.now() + 61_000) });
    expect(await pushes(db, id)).toEqual(["Ben: loud"]);
  });

  it("does not ring at night, and fills the inbox", async () => {
    const { ann, ben, id } = await room(db);
    await db
      .insertInto("notify_settings")
      .values({ user_id: ben.id, quiet_from: 22 * 60, quiet_to: 7 * 60, time_zone: "Europe/Berlin" })
      .execute();
    await say(db, ann, id, { body: "late", mentions: [ben] });
    await tell(id, { now: new Date("2026-01-10T23:00:00Z") });
    expect(await pushes(db, id)).toEqual(["Cem: late"]);
    expect(await inbox(ben)).toEqual([["mention", "late", true]]);
  });

  it("does not tell of somebody whom one blocked, nor those who left", async () => {
    const { ann, ben, cem, id } = await room(db);
    await db.insertInto("blocks").values({ blocker_id: ben.id, blocked_id: ann.id }).execute();
    await db.updateTable("participants").set({ left_at: new Date() }).where("user_id", "=", cem.id).execute();
    await say(db, ann, id, { mentions: [ben, cem] });
    await tell(id);
    expect(await pushes(db, id)).toEqual([]);
    expect([await inbox(ben), await inbox(cem)]).toEqual([[], []]);
  });
});

it("tells the pages of those whose inbox changed, and nobody else", async () => {
  const { ann, ben, id } = await room(db);
  await say(db, ann, id, { mentions: [ben] });
  // What the tests before said has arrived then.
  await ear.during(db, async () => {});
  const heard = await ear.during(db, () => tell(id));
  expect(heard).toEqual([{ to: [ben.id], event: { type: "notifications_changed" } }]);
});

it("is nothing for a conversation that is gone", async () => {
  await expect(tell("0199a8f0-0000-7000-8000-000000000001")).resolves.toBeUndefined();
});
