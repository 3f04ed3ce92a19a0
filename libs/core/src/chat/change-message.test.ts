import { randomUUID } from "node:crypto";

import { EDIT_LIMIT_MS, EXCERPT_MAX, REACTIONS_MAX, type Message } from "@namegame/contract";
import { makeDirectConversation, makeGroup, makeGroupConversation, makeMembership, makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { appendMessages } from "./append-messages.ts";
import { as, liveEar, write } from "./chat.fixture.ts";
import { deleteMessage } from "./delete-message.ts";
import { editMessage } from "./edit-message.ts";
import { hideMessage } from "./hide-message.ts";
import { listChangesAfter } from "./list-changes-after.ts";
import { listMessages } from "./list-messages.ts";
import { messageHistory } from "./message-history.ts";
import { reactToMessage } from "./react-to-message.ts";
import { syncConversations } from "./sync-conversations.ts";

// Whatever changes a message must be possible with no more rights than chat has.
const { db: admin, dbAs, directUrl } = await testDatabase();
const db = dbAs("chat");
const ear = await liveEar(directUrl);

/** A group's room with an admin and two members, and a message of the first of them. */
async function room() {
  const group = await makeGroup(admin);
  const [ada, ben, cem] = [await makeUser(admin), await makeUser(admin), await makeUser(admin)];
  for (const person of [ada, ben, cem]) {
    await makeMembership(admin, { group_id: group.id, user_id: person.id, role: person === ada ? "admin" : "member" });
  }
  const { id } = await makeGroupConversation(admin, { groupId: group.id, userIds: [ada.id, ben.id, cem.id] });
  const [message] = await write(db, ben, id, "first words");
  return { group, ada, ben, cem, id, message: message!, messageId: message!.id };
}

const tomorrow = (message: Message) => new Date(Date.parse(message.createdAt) + EDIT_LIMIT_MS + 1);

describe("editMessage", () => {
  it("changes the text, keeps what it said for moderators, numbers the change and tells the pods after the commit", async () => {
    const { ada, ben, id, messageId } = await room();
    const heard = await ear.during(admin, async () => {
      expect(await editMessage({ db, actor: as(ben), messageId, body: "second" })).toMatchObject({ body: "second", change: 1 });
      expect(await editMessage({ db, actor: as(ben), messageId, body: "third" })).toMatchObject({ body: "third", change: 2 });
    });
    expect(heard.map(({ to, event }) => [to, event])).toEqual(
      [1, 2].map((change) => [[], { type: "messages_changed", conversationId: id, change }]),
    );
    expect(await messageHistory({ db, actor: as(ada), messageId })).toMatchObject({
      body: "third",
      edits: [{ body: "first words" }, { body: "second" }],
    });
  });

  it("is silent where nothing is different, and spends no number", async () => {
    const { ben, id, messageId } = await room();
    const heard = await ear.during(admin, () => editMessage({ db, actor: as(ben), messageId, body: "first words" }));
    expect(heard).toEqual([]);
    expect((await listMessages({ db, actor: as(ben), conversationId: id })).headChange).toBe(0);
  });

  it("is the author's alone, for a day, and not of what is gone", async () => {
    const { ada, ben, cem, message, messageId } = await room();
    for (const other of [ada, cem]) {
      await expect(editMessage({ db, actor: as(other), messageId, body: "mine now" })).rejects.toThrow("not_allowed");
    }
    await expect(editMessage({ db, actor: as(ben), messageId, body: "late", now: tomorrow(message) })).rejects.toThrow("too_late");
    await hideMessage({ db, actor: as(ada), messageId, hidden: true });
    await expect(editMessage({ db, actor: as(ben), messageId, body: "back" })).rejects.toThrow("not_allowed");
    await deleteMessage({ db, actor: as(ben), messageId });
    await expect(editMessage({ db, actor: as(ben), messageId, body: "back" })).rejects.toThrow("not_allowed");
  });

  it("is refused where nobody can write any more", async () => {
    const { group, ben, messageId } = await room();
    await admin.updateTable("groups").set({ archived_at: new Date() }).where("id", "=", group.id).execute();
    await expect(editMessage({ db, actor: as(ben), messageId, body: "x" })).rejects.toThrow("group_archived");
    const [ann, dan] = [await makeUser(admin), await makeUser(admin)];
    const direct = await makeDirectConversation(admin, [ann.id, dan.id]);
    const [message] = await write(db, ann, direct.id, "x");
    await admin.insertInto("blocks").values({ blocker_id: dan.id, blocked_id: ann.id }).execute();
    await expect(editMessage({ db, actor: as(ann), messageId: message!.id, body: "y" })).rejects.toThrow("not_available");
    await expect(reactToMessage({ db, actor: as(ann), messageId: message!.id, emoji: "👍", on: true })).rejects.toThrow("not_available");
    expect(await deleteMessage({ db, actor: as(ann), messageId: message!.id })).toMatchObject({ gone: "author" });
  });
});

describe("deleteMessage", () => {
  it("erases text, history and reactions, and leaves a tombstone with its place; again changes nothing", async () => {
    const { ada, ben, cem, messageId } = await room();
    await editMessage({ db, actor: as(ben), messageId, body: "second" });
    await reactToMessage({ db, actor: as(cem), messageId, emoji: "👍", on: true });
    const gone = await deleteMessage({ db, actor: as(ben), messageId });
    expect(gone).toMatchObject({ seq: 1, authorId: ben.id, body: "", gone: "author", change: 3 });
    expect(gone).not.toHaveProperty("reactions");
    expect(await deleteMessage({ db, actor: as(ben), messageId })).toEqual(gone);
    expect(await messageHistory({ db, actor: as(ada), messageId })).toEqual({ body: "", edits: [] });
    expect(await admin.selectFrom("messages").select("body").where("id", "=", messageId).execute()).toEqual([{ body: "" }]);
  });

  it("is the author's alone", async () => {
    const { ada, cem, messageId } = await room();
    for (const other of [ada, cem]) await expect(deleteMessage({ db, actor: as(other), messageId })).rejects.toThrow("not_allowed");
  });
});

describe("reactToMessage", () => {
  it("gives and takes back, each person each emoji once, in the order in which they came", async () => {
    const { ada, ben, cem, messageId } = await room();
    const react = (person: { id: string }, emoji: string, on = true) => reactToMessage({ db, actor: as(person), messageId, emoji, on });
    await react(ada, "🎉");
    await react(ben, "👍");
    await react(ben, "👍");
    await react(cem, "🎉");
    const both = await react(ada, "👍");
    expect(both.reactions).toEqual([
      { emoji: "🎉", userIds: [ada.id, cem.id] },
      { emoji: "👍", userIds: [ben.id, ada.id] },
    ]);
    expect(both.change).toBe(4);
    await react(ada, "🎉", false);
    expect((await react(cem, "🎉", false)).reactions).toEqual([{ emoji: "👍", userIds: [ben.id, ada.id] }]);
  });

  it("takes many kinds, not any number of them", async () => {
    const { ben, messageId } = await room();
    const emoji = ["😀", "😃", "😄", "😁", "😆", "😅", "😂", "🙂", "🙃", "😉", "😊"];
    for (const each of emoji.slice(0, REACTIONS_MAX)) await reactToMessage({ db, actor: as(ben), messageId, emoji: each, on: true });
    const more = reactToMessage({ db, actor: as(ben), messageId, emoji: emoji[REACTIONS_MAX]!, on: true });
    await expect(more).rejects.toMatchObject({ fault: { code: "not_allowed", limit: REACTIONS_MAX } });
  });
});

describe("hideMessage", () => {
  it("takes it out of sight and keeps it for admins, audited, and shows it again", async () => {
    const { group, ada, ben, messageId } = await room();
    expect(await hideMessage({ db, actor: as(ada), messageId, hidden: true })).toMatchObject({ body: "", gone: "admin", change: 1 });
    expect(await messageHistory({ db, actor: as(ada), messageId })).toMatchObject({ body: "first words" });
    await expect(messageHistory({ db, actor: as(ben), messageId })).rejects.toThrow("not_allowed");
    const shown = await hideMessage({ db, actor: as(ada), messageId, hidden: false });
    expect(shown).toMatchObject({ body: "first words", change: 2 });
    expect(shown).not.toHaveProperty("gone");
    const audit = await admin
      .selectFrom("audit_events")
      .select(["actor_id", "action", "subject_id"])
      .where("group_id", "=", group.id)
      .execute();
    expect(audit).toEqual(["message.hidden", "message.shown"].map((action) => ({ actor_id: ada.id, action, subject_id: messageId })));
  });

  it("is not a member's, nor anybody's in a direct conversation", async () => {
    const { ben, cem, messageId } = await room();
    for (const member of [ben, cem]) {
      await expect(hideMessage({ db, actor: as(member), messageId, hidden: true })).rejects.toThrow("not_allowed");
    }
    const direct = await makeDirectConversation(admin, [ben.id, cem.id]);
    const [message] = await write(db, ben, direct.id, "x");
    await expect(hideMessage({ db, actor: as(cem), messageId: message!.id, hidden: true })).rejects.toThrow("not_allowed");
  });
});

describe("replies and mentions", () => {
  const send = async (person: { id: string }, conversationId: string, more: { body?: string; replyToId?: string; mentions?: string[] }) => {
    const messages = [{ author: as(person), conversationId, clientId: randomUUID(), body: "answer", ...more }];
    const [outcome] = await appendMessages({ db, messages });
    return (outcome as { message: Message }).message;
  };

  it("show what they answer as it reads now, and change with it", async () => {
    const { ben, cem, id, messageId } = await room();
    const reply = await send(cem, id, { replyToId: messageId });
    expect(reply.replyTo).toEqual({ id: messageId, seq: 1, authorId: ben.id, excerpt: "first words" });
    await editMessage({ db, actor: as(ben), messageId, body: "🙂".repeat(EXCERPT_MAX + 9) });
    await deleteMessage({ db, actor: as(ben), messageId });
    const { messages } = await listChangesAfter({ db, conversationId: id, after: 0, head: 4, limit: 10 });
    expect(messages.map(({ seq, change, replyTo }) => [seq, change, replyTo?.excerpt, replyTo?.gone])).toEqual([
      [1, 3, undefined, undefined],
      [2, 4, "", "author"],
    ]);
  });

  it("cut a long quote to whole characters", async () => {
    const { ben, cem, id } = await room();
    const [long] = await write(db, ben, id, "🙂\n".repeat(EXCERPT_MAX));
    const { excerpt } = (await send(cem, id, { replyToId: long!.id })).replyTo!;
    expect([...excerpt]).toHaveLength(EXCERPT_MAX);
    expect(excerpt.startsWith("🙂 🙂")).toBe(true);
    expect(excerpt.isWellFormed()).toBe(true);
  });

  it("leave out a message of another conversation, and people who are not here", async () => {
    const { cem, ben, id } = await room();
    const elsewhere = await room();
    const sent = await send(cem, id, { replyToId: elsewhere.messageId, mentions: [ben.id, elsewhere.ben.id, randomUUID(), ben.id] });
    expect(sent).not.toHaveProperty("replyTo");
    expect(sent.mentions).toEqual([ben.id]);
    expect(sent.body).toBe("answer");
  });
});

describe("syncConversations", () => {
  it("brings the state of what changed, once each, and page by page until all is there", async () => {
    const { ada, ben, cem, id, messageId } = await room();
    const more = await write(db, ben, id, ...Array.from({ length: 9 }, (_, index) => `m${index}`));
    for (const { id: each } of more) await reactToMessage({ db, actor: as(cem), messageId: each, emoji: "👍", on: true });
    await editMessage({ db, actor: as(ben), messageId, body: "x" });
    await editMessage({ db, actor: as(ben), messageId, body: "y" });
    const { conversations } = await syncConversations({ db, actor: as(ada), cursors: { [id]: 10 }, changes: { [id]: 3 } });
    const { changed, headChange } = conversations[0]!;
    expect([headChange, changed.after, changed.upTo]).toEqual([11, 3, 11]);
    expect(changed.messages.map(({ seq, change }) => [seq, change])).toEqual([
      ...[5, 6, 7, 8, 9, 10].map((seq) => [seq, seq - 1]),
      [1, 11],
    ]);
    const half = await listChangesAfter({ db, conversationId: id, after: 0, head: 11, limit: 4 });
    expect(half.upTo).toBe(4);
  });

  it("tells a page of the release before nothing of changes", async () => {
    const { ben, ada, id, messageId } = await room();
    await editMessage({ db, actor: as(ben), messageId, body: "x" });
    const { conversations } = await syncConversations({ db, actor: as(ada), cursors: { [id]: 0 } });
    expect(conversations[0]).toMatchObject({ messages: [{ body: "x" }], changed: { messages: [] } });
  });
});
