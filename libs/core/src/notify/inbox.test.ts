import { makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { liveEar } from "../chat/chat.fixture.ts";
import { markRead } from "../chat/mark-read.ts";
import { countNotifications } from "./count-notifications.ts";
import { listNotifications } from "./list-notifications.ts";
import { markAllRead } from "./mark-all-read.ts";
import { markNotificationRead } from "./mark-notification-read.ts";
import { notifyMessages } from "./notify-messages.ts";
import { as, room, say, talk } from "./notify.fixture.ts";

const { db, dbAs, directUrl } = await testDatabase();
const [web, worker] = [dbAs("web"), dbAs("worker")];
const ear = await liveEar(directUrl);

const list = async (person: { id: string }, offset?: number) =>
  listNotifications({ db: web, actor: as(person), ...(offset === undefined ? {} : { offset }) });
const unread = async (person: { id: string }) => (await countNotifications({ db: web, actor: as(person) })).unread;

/** Ben is mentioned in three messages of the room. */
async function mentioned() {
  const { ann, ben, cem, id } = await room(db);
  for (const body of ["one", "two", "three"]) await say(db, ann, id, { body, mentions: [ben] });
  await notifyMessages({ db: worker, conversationId: id, push: true });
  return { ann, ben, cem, id };
}

describe("the inbox", () => {
  it("has the unread first, then the newest, each with a way to its message", async () => {
    const { ann, ben, id } = await mentioned();
    const before = await list(ben);
    expect(before.notifications.map(({ excerpt }) => excerpt)).toEqual(["three", "two", "one"]);
    expect(before.notifications[0]).toMatchObject({
      kind: "mention",
      conversationId: id,
      conversationType: "group",
      groupName: "Choir",
      author: { userId: ann.id, name: "Ann", photoId: null },
      unread: true,
    });
    await markNotificationRead({ db: web, actor: as(ben), notificationId: before.notifications[0]!.id });
    const after = await list(ben);
    expect(after.notifications.map(({ excerpt, unread: fresh }) => [excerpt, fresh])).toEqual([
      ["two", true],
      ["one", true],
      ["three", false],
    ]);
    expect(after.unread).toBe(2);
  });

  it("is read by reading the conversation", async () => {
    const { ben, id } = await mentioned();
    await markRead({ db: web, actor: as(ben), conversationId: id, seq: 2 });
    expect(await unread(ben)).toBe(1);
  });

  it("is read at once, which the person's other pages hear", async () => {
    const { ben } = await mentioned();
    // What was said while it was set up has arrived then.
    await ear.during(db, async () => {});
    const heard = await ear.during(db, () => markAllRead({ db: web, actor: as(ben) }));
    expect(heard).toEqual([{ to: [ben.id], event: { type: "notifications_changed" } }]);
    expect(await unread(ben)).toBe(0);
    expect(await ear.during(db, () => markAllRead({ db: web, actor: as(ben) }))).toEqual([]);
  });

  it("comes by pages", async () => {
    const { ann, ben, id } = await room(db);
    for (let i = 0; i < 35; i += 1) await say(db, ann, id, { body: `${i}`, mentions: [ben] });
    await notifyMessages({ db: worker, conversationId: id, push: true });
    const first = await list(ben);
    expect([first.notifications.length, first.hasMore, first.unread]).toEqual([30, true, 35]);
    const second = await list(ben, 30);
    expect([second.notifications.map(({ excerpt }) => excerpt), second.hasMore]).toEqual([["4", "3", "2", "1", "0"], false]);
  });

  it("holds nothing of a room one left, or of somebody with a block between", async () => {
    const { ann, ben, id } = await mentioned();
    await db.insertInto("blocks").values({ blocker_id: ann.id, blocked_id: ben.id }).execute();
    expect((await list(ben)).notifications).toEqual([]);
    await db.deleteFrom("blocks").execute();
    await db.updateTable("participants").set({ left_at: new Date() }).where("conversation_id", "=", id).execute();
    expect(await list(ben)).toEqual({ notifications: [], refreshers: [], unread: 0, hasMore: false });
  });

  it("holds nothing of a message that was taken back or hidden", async () => {
    const { ben, id } = await mentioned();
    await db
      .updateTable("messages")
      .set({ deleted_at: new Date(), body: "" })
      .where("conversation_id", "=", id)
      .where("seq", "=", 1)
      .execute();
    await db.updateTable("messages").set({ hidden_at: new Date() }).where("conversation_id", "=", id).where("seq", "=", 2).execute();
    expect((await list(ben)).notifications.map(({ excerpt }) => excerpt)).toEqual(["three"]);
    expect(await unread(ben)).toBe(1);
  });

  it("gives a stranger nothing, and marks nothing of another's", async () => {
    const { ben } = await mentioned();
    const stranger = await makeUser(db);
    const [notice] = (await list(ben)).notifications;
    expect((await list(stranger)).notifications).toEqual([]);
    await expect(markNotificationRead({ db: web, actor: as(stranger), notificationId: notice!.id })).rejects.toThrow("not_found");
    await markAllRead({ db: web, actor: as(stranger) });
    expect(await unread(ben)).toBe(3);
  });

  it("tells again of a talk that was read, when something new is said", async () => {
    const { ann, ben, id } = await talk(db);
    await say(db, ann, id, { body: "first" });
    await notifyMessages({ db: worker, conversationId: id, push: true });
    await markAllRead({ db: web, actor: as(ben) });
    await say(db, ann, id, { body: "second" });
    await notifyMessages({ db: worker, conversationId: id, push: true });
    expect((await list(ben)).notifications.map(({ excerpt, unread: fresh }) => [excerpt, fresh])).toEqual([["second", true]]);
  });
});
