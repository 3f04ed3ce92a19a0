import { randomUUID } from "node:crypto";

import { makeDirectConversation, makeGroup, makeGroupConversation, makeMembership, makeUser, testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";

import { appendMessages } from "../chat/append-messages.ts";
import { as, write } from "../chat/chat.fixture.ts";
import { listConversations } from "../chat/list-conversations.ts";
import { listMessages } from "../chat/list-messages.ts";
import { reactToMessage } from "../chat/react-to-message.ts";
import { syncConversations } from "../chat/sync-conversations.ts";
import { getViewer } from "../people/get-viewer.ts";
import { setRetention } from "../groups/set-retention.ts";
import { cleanMessages } from "./clean-messages.ts";

const { db, dbAs } = await testDatabase({ role: "web" });
const worker = dbAs("worker");
const DAY = 24 * 3_600_000;

async function room() {
  const group = await makeGroup(db);
  const [owner, ben] = [await makeUser(db), await makeUser(db)];
  await makeMembership(db, { group_id: group.id, user_id: owner.id, role: "owner" });
  await makeMembership(db, { group_id: group.id, user_id: ben.id, role: "member" });
  const { id } = await makeGroupConversation(db, { groupId: group.id, userIds: [owner.id, ben.id] });
  return { group, owner, ben, id };
}

/** Says that messages up to this seq were written so many days ago. */
async function age(conversationId: string, upTo: number, days: number): Promise<void> {
  const at = new Date(Date.now() - days * DAY);
  await db.updateTable("messages").set({ created_at: at }).where("conversation_id", "=", conversationId).where("seq", "<=", upTo).execute();
}

const headOf = (id: string) =>
  db.selectFrom("conversations").select(["head_seq", "floor_seq", "head_change"]).where("id", "=", id).executeTakeFirstOrThrow();

describe("cleanMessages", () => {
  it("deletes what is older than the group keeps, with all that hangs on it, and no number falls", async () => {
    const { group, owner, ben, id } = await room();
    const [first, , third] = await write(db, ben, id, "one", "two", "three", "four");
    await reactToMessage({ db, actor: as(owner), messageId: first!.id, emoji: "👍", on: true });
    await appendMessages({
      db,
      messages: [{ author: as(owner), conversationId: id, clientId: randomUUID(), body: "why?", replyToId: third!.id, mentions: [ben.id] }],
    });
    await age(id, 3, 31);
    expect(await cleanMessages({ db: worker })).toBe(0);
    await setRetention({ db, actor: as(owner), groupId: group.id, days: 30 });
    const before = await headOf(id);
    expect(await cleanMessages({ db: worker })).toBe(3);
    expect(await cleanMessages({ db: worker })).toBe(0);
    const page = await listMessages({ db, actor: as(ben), conversationId: id });
    expect(page.messages.map(({ seq }) => seq)).toEqual([4, 5]);
    // The quote went with what it quotes: the answer reads as changed, so that open pages show the same.
    expect(page.messages[1]).toMatchObject({ change: before.head_change + 1 });
    expect(page.messages[1]!.replyTo).toBeUndefined();
    expect(page).toMatchObject({ headSeq: 5, hasMore: false, hasNewer: false });
    expect(await headOf(id)).toEqual({ head_seq: 5, floor_seq: 3, head_change: before.head_change + 1 });
    const hanging = await sql<{ count: number }>`select count(*)::int as count from reactions where message_id = ${first!.id}`.execute(db);
    expect(hanging.rows).toEqual([{ count: 0 }]);
    const [next] = await write(db, ben, id, "six");
    expect(next!.seq).toBe(6);
  });

  it("touches nothing of groups that keep everything, and nothing that two people wrote to each other", async () => {
    const { owner, ben, id } = await room();
    const direct = await makeDirectConversation(db, [owner.id, ben.id]);
    await write(db, ben, id, "in the room");
    await write(db, ben, direct.id, "between us");
    await age(id, 1, 4_000);
    await age(direct.id, 1, 4_000);
    expect(await cleanMessages({ db: worker })).toBe(0);
  });

  it("leaves a conversation whose every message is gone with nothing unread, and nothing to be read upward", async () => {
    const { group, owner, ben, id } = await room();
    await write(db, owner, id, "one", "two");
    await age(id, 2, 91);
    await setRetention({ db, actor: as(owner), groupId: group.id, days: 90 });
    expect((await getViewer({ db, actor: as(ben) })).unread).toBe(2);
    expect(await cleanMessages({ db: worker })).toBe(2);
    expect((await getViewer({ db, actor: as(ben) })).unread).toBe(0);
    expect(await listMessages({ db, actor: as(ben), conversationId: id })).toMatchObject({
      messages: [],
      hasMore: false,
      hasNewer: false,
      headSeq: 2,
    });
    expect(await listConversations({ db, actor: as(ben) })).toMatchObject([{ headSeq: 2, floorSeq: 2, lastMessage: null }]);
  });

  it("takes as many batches as it needs, and a page in the middle of it has no gap", async () => {
    const { group, owner, id } = await room();
    await write(db, owner, id, ...Array.from({ length: 1_100 }, (_, index) => `m${index + 1}`));
    await age(id, 1_050, 400);
    await setRetention({ db, actor: as(owner), groupId: group.id, days: 365 });
    expect(await cleanMessages({ db: worker })).toBe(1_050);
    const page = await listMessages({ db, actor: as(owner), conversationId: id, before: 1_052 });
    expect(page.messages.map(({ seq }) => seq)).toEqual([1_051]);
    expect(page.hasMore).toBe(false);
  });
});

describe("a device that was away meanwhile", () => {
  it("gets the page that is left in place of what it held, and asks no more", async () => {
    const { group, owner, ben, id } = await room();
    await write(db, owner, id, ...Array.from({ length: 12 }, (_, index) => `m${index + 1}`));
    await age(id, 10, 31);
    await setRetention({ db, actor: as(owner), groupId: group.id, days: 30 });
    await cleanMessages({ db: worker });
    const behind = await syncConversations({ db, actor: as(ben), cursors: { [id]: 5 }, changes: { [id]: 0 } });
    expect(behind.conversations[0]).toMatchObject({ truncated: true, floorSeq: 10, headSeq: 12, messages: [{ seq: 11 }, { seq: 12 }] });
    const touching = await syncConversations({ db, actor: as(ben), cursors: { [id]: 10 }, changes: { [id]: 0 } });
    expect(touching.conversations[0]).toMatchObject({ truncated: false, messages: [{ seq: 11 }, { seq: 12 }] });
  });
});

describe("setRetention", () => {
  it("is an owner's, of a group that lives, and audited", async () => {
    const { group, owner, ben } = await room();
    const set = (person: { id: string }, days: 30 | 90 | 365 | null) => setRetention({ db, actor: as(person), groupId: group.id, days });
    await expect(set(ben, 30)).rejects.toThrow("not_allowed");
    await expect(set(await makeUser(db), 30)).rejects.toThrow("not_found");
    await set(owner, 90);
    await set(owner, 90);
    await set(owner, null);
    const audit = await db.selectFrom("audit_events").select(["action", "details"]).where("group_id", "=", group.id).execute();
    expect(audit).toEqual([
      { action: "group.retention_changed", details: { from: null, to: 90 } },
      { action: "group.retention_changed", details: { from: 90, to: null } },
    ]);
    await db.updateTable("groups").set({ archived_at: new Date() }).where("id", "=", group.id).execute();
    await expect(set(owner, 30)).rejects.toThrow("group_archived");
  });
});
