import { randomUUID } from "node:crypto";

import { PRESENCE_LEASE_MS } from "@namegame/contract";
import { makeDirectConversation, makeGroup, makeGroupConversation, makeMembership, makeUser, testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";

import { appendMessages } from "./append-messages.ts";
import { beHere } from "./be-here.ts";
import { as, write } from "./chat.fixture.ts";
import { getConversation } from "./get-conversation.ts";
import { listConversations } from "./list-conversations.ts";
import { markRead } from "./mark-read.ts";
import { saveDraft } from "./save-draft.ts";
import { setPosting } from "./set-posting.ts";

const { db, dbAs } = await testDatabase({ role: "web" });
const chat = dbAs("chat");

async function room() {
  const group = await makeGroup(db);
  const [ada, ben, cem] = [await makeUser(db), await makeUser(db), await makeUser(db)];
  for (const person of [ada, ben, cem]) {
    await makeMembership(db, { group_id: group.id, user_id: person.id, role: person === ada ? "admin" : "member" });
  }
  const { id } = await makeGroupConversation(db, { groupId: group.id, userIds: [ada.id, ben.id, cem.id] });
  return { group, ada, ben, cem, id };
}

describe("setPosting", () => {
  it("leaves writing to admins, and gives it back; audited", async () => {
    const { group, ada, ben, id } = await room();
    await setPosting({ db, actor: as(ada), conversationId: id, posting: "admins" });
    await setPosting({ db, actor: as(ada), conversationId: id, posting: "admins" });
    const attempt = async (person: { id: string }) => {
      const messages = [{ author: as(person), conversationId: id, clientId: randomUUID(), body: "x" }];
      return (await appendMessages({ db: chat, messages }))[0]!.status;
    };
    expect([await attempt(ada), await attempt(ben)]).toEqual(["stored", "refused"]);
    expect(await getConversation({ db, actor: as(ben), conversationId: id })).toMatchObject({ posting: "admins", moderates: false });
    expect(await getConversation({ db, actor: as(ada), conversationId: id })).toMatchObject({ posting: "admins", moderates: true });
    await setPosting({ db, actor: as(ada), conversationId: id, posting: "everyone" });
    expect(await attempt(ben)).toBe("stored");
    const audit = await db.selectFrom("audit_events").select(["action", "details"]).where("group_id", "=", group.id).execute();
    expect(audit.map(({ details }) => details)).toEqual([{ posting: "admins" }, { posting: "everyone" }]);
  });

  it("is an admin's, of a group's room, while the group lives", async () => {
    const { group, ada, ben, id } = await room();
    const set = (person: { id: string }, conversationId: string) =>
      setPosting({ db, actor: as(person), conversationId, posting: "admins" });
    await expect(set(ben, id)).rejects.toThrow("not_allowed");
    await expect(set(await makeUser(db), id)).rejects.toThrow("not_found");
    await expect(set(ada, randomUUID())).rejects.toThrow("not_found");
    const direct = await makeDirectConversation(db, [ada.id, ben.id]);
    await expect(set(ada, direct.id)).rejects.toThrow("not_found");
    await db.updateTable("groups").set({ archived_at: new Date() }).where("id", "=", group.id).execute();
    await expect(set(ada, id)).rejects.toThrow("group_archived");
  });
});

describe("beHere", () => {
  it("tells for a minute who is here, and not of who hid, or is apart by a block", async () => {
    const { group, ada, ben, cem, id } = await room();
    const now = new Date("2026-03-02T09:00:00Z");
    const here = async (person: { id: string }, at = now) =>
      (await beHere({ db: chat, actor: as(person), conversationId: id, now: at })).userIds.sort();
    expect(await here(ada)).toEqual([]);
    expect(await here(ben)).toEqual([ada.id]);
    expect(await here(cem)).toEqual([ada.id, ben.id].sort());
    const later = new Date(now.getTime() + PRESENCE_LEASE_MS - 1);
    expect(await here(ada, later)).toEqual([ben.id, cem.id].sort());
    expect(await here(ada, new Date(now.getTime() + PRESENCE_LEASE_MS))).toEqual([]);
    await here(ben, later);
    await here(cem, later);
    await db.insertInto("blocks").values({ blocker_id: ben.id, blocked_id: ada.id }).execute();
    await db.updateTable("memberships").set({ hidden_at: now }).where("group_id", "=", group.id).where("user_id", "=", cem.id).execute();
    expect(await here(ada, later)).toEqual([]);
    expect(await here(cem, later)).toEqual([ada.id, ben.id].sort());
    await expect(here(await makeUser(db))).rejects.toThrow("not_found");
  });

  it("tells nobody of somebody who only looks at a request", async () => {
    const [ann, ben] = [await makeUser(db), await makeUser(db)];
    const { id } = await makeDirectConversation(db, [ann.id, ben.id]);
    await db.updateTable("participants").set({ accepted_at: null }).where("user_id", "=", ben.id).execute();
    expect((await beHere({ db: chat, actor: as(ann), conversationId: id })).userIds).toEqual([]);
    expect((await beHere({ db: chat, actor: as(ben), conversationId: id })).userIds).toEqual([]);
    expect((await beHere({ db: chat, actor: as(ann), conversationId: id })).userIds).toEqual([]);
  });
});

describe("saveDraft", () => {
  it("keeps what was begun for the person's other devices alone, until it is empty", async () => {
    const { ben, cem, id } = await room();
    const draftOf = async (person: { id: string }) => (await getConversation({ db, actor: as(person), conversationId: id })).draft;
    await saveDraft({ db: chat, actor: as(ben), conversationId: id, body: "not yet \ud83d" });
    expect([await draftOf(ben), await draftOf(cem)]).toEqual(["not yet \ufffd", null]);
    await saveDraft({ db: chat, actor: as(ben), conversationId: id, body: " " });
    expect(await draftOf(ben)).toBeNull();
    await expect(saveDraft({ db: chat, actor: as(await makeUser(db)), conversationId: id, body: "x" })).rejects.toThrow("not_found");
  });
});

describe("a mention", () => {
  it("stands out in the list until it is read, as does an answer to one's own message", async () => {
    const { ada, ben, cem, id } = await room();
    const seqOf = async (person: { id: string }) => (await listConversations({ db, actor: as(person) }))[0]!.mentionSeq;
    const send = (author: { id: string }, more: { mentions?: string[]; replyToId?: string }) =>
      appendMessages({ db: chat, messages: [{ author: as(author), conversationId: id, clientId: randomUUID(), body: "x", ...more }] });
    const [own] = await write(chat, ben, id, "mine");
    await send(ada, { mentions: [ben.id] });
    await write(chat, ada, id, "of no concern");
    expect([await seqOf(ben), await seqOf(cem)]).toEqual([2, null]);
    await send(cem, { replyToId: own!.id });
    expect(await seqOf(ben)).toBe(4);
    await markRead({ db: chat, actor: as(ben), conversationId: id, seq: 3 });
    expect(await seqOf(ben)).toBe(4);
    await markRead({ db: chat, actor: as(ben), conversationId: id, seq: 4 });
    expect(await seqOf(ben)).toBeNull();
  });
});

describe("jobs that follow from messages", () => {
  it("are enqueued with them: one to notify however many there are, and one for each that holds a link", async () => {
    const { ben, id } = await room();
    await write(chat, ben, id, "a", "b");
    const [, link] = await write(chat, ben, id, "c", "look: https://example.org");
    const { rows } = await sql<{ task: string; payload: object }>`
      select t.identifier as task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where j.payload::text like ${`%${id}%`} or j.payload::text like ${`%${link!.id}%`}
       order by t.identifier`.execute(dbAs("worker"));
    expect(rows).toEqual([
      { task: "message.unfurl", payload: { messageId: link!.id } },
      { task: "notify.messages", payload: { conversationId: id } },
    ]);
  });
});
