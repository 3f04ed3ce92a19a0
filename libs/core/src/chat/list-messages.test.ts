import { MESSAGE_PAGE, SYNC_MAX } from "@namegame/contract";
import { makeDirectConversation, makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { as, write } from "./chat.fixture.ts";
import { listMessages } from "./list-messages.ts";
import { syncConversations } from "./sync-conversations.ts";

const { db } = await testDatabase({ role: "web" });

async function conversationOf(count: number) {
  const [ann, ben] = [await makeUser(db), await makeUser(db)];
  const { id } = await makeDirectConversation(db, [ann.id, ben.id]);
  await write(db, ann, id, ...Array.from({ length: count }, (_, index) => `m${index + 1}`));
  return { ann, ben, id };
}

function range(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe("listMessages", () => {
  it("pages upward from the newest, ascending in each page, to the first message", async () => {
    const { ben, id } = await conversationOf(120);
    const newest = await listMessages({ db, actor: as(ben), conversationId: id });
    expect(newest.messages.map((message) => message.seq)).toEqual(range(71, 120));
    expect(newest).toMatchObject({ headSeq: 120, hasMore: true });
    const middle = await listMessages({ db, actor: as(ben), conversationId: id, before: 71 });
    expect(middle.messages.map((message) => message.seq)).toEqual(range(21, 70));
    const oldest = await listMessages({ db, actor: as(ben), conversationId: id, before: 21 });
    expect(oldest.messages.map((message) => message.seq)).toEqual(range(1, 20));
    expect(oldest.hasMore).toBe(false);
  });

  it("is empty and whole for a conversation without messages", async () => {
    const { ann, id } = await conversationOf(0);
    expect(await listMessages({ db, actor: as(ann), conversationId: id })).toEqual({
      messages: [],
      headSeq: 0,
      headChange: 0,
      hasMore: false,
      hasNewer: false,
    });
  });

  it("is not_found for a stranger", async () => {
    const { id } = await conversationOf(1);
    await expect(listMessages({ db, actor: as(await makeUser(db)), conversationId: id })).rejects.toThrow("not_found");
  });
});

describe("listMessages, elsewhere than at the end", () => {
  it("gives the messages around one, and the page after one, and says what lies beyond", async () => {
    const { ann, id } = await conversationOf(120);
    const page = async (where: object) => {
      const { messages, ...rest } = await listMessages({ db, actor: as(ann), conversationId: id, ...where });
      return [messages[0]?.seq, messages.at(-1)?.seq, rest];
    };
    expect(await page({ around: 60 })).toEqual([35, 84, { headSeq: 120, headChange: 0, hasMore: true, hasNewer: true }]);
    expect(await page({ around: 1 })).toEqual([1, 25, { headSeq: 120, headChange: 0, hasMore: false, hasNewer: true }]);
    expect(await page({ around: 120 })).toEqual([95, 120, { headSeq: 120, headChange: 0, hasMore: true, hasNewer: false }]);
    expect(await page({ after: 84 })).toEqual([85, 120, { headSeq: 120, headChange: 0, hasMore: true, hasNewer: false }]);
  });
});

describe("syncConversations", () => {
  it("gives exactly what is missing, in order", async () => {
    const { ben, id } = await conversationOf(30);
    const { conversations, gone } = await syncConversations({ db, actor: as(ben), cursors: { [id]: 25 } });
    expect(conversations.map(({ messages, ...rest }) => [rest, messages.map((message) => message.seq)])).toEqual([
      [
        { conversationId: id, headSeq: 30, headChange: 0, readSeq: 0, truncated: false, changed: { after: 0, upTo: 0, messages: [] } },
        range(26, 30),
      ],
    ]);
    expect(gone).toEqual([]);
  });

  it("gives the newest page, marked, to one that is too far behind", async () => {
    const { ben, id } = await conversationOf(SYNC_MAX + 10);
    const { conversations } = await syncConversations({ db, actor: as(ben), cursors: { [id]: 9 } });
    expect(conversations[0]!.truncated).toBe(true);
    expect(conversations[0]!.messages.map((message) => message.seq)).toEqual(range(SYNC_MAX + 11 - MESSAGE_PAGE, SYNC_MAX + 10));
    const near = await syncConversations({ db, actor: as(ben), cursors: { [id]: 10 } });
    expect(near.conversations[0]!.truncated).toBe(false);
    expect(near.conversations[0]!.messages).toHaveLength(SYNC_MAX);
  });

  it("is bounded over many conversations, and comes to an end when asked again", async () => {
    const me = await makeUser(db);
    const held: Record<string, number> = {};
    for (let index = 0; index < 6; index += 1) {
      const other = await makeUser(db);
      const { id } = await makeDirectConversation(db, [me.id, other.id]);
      await write(db, other, id, ...range(1, 150).map(String));
      held[id] = 0;
    }
    let rounds = 0;
    for (let behind = true; behind; rounds += 1) {
      const { conversations } = await syncConversations({ db, actor: as(me), cursors: held });
      expect(conversations.reduce((sum, { messages }) => sum + messages.length, 0)).toBeLessThanOrEqual(500);
      for (const { conversationId, messages } of conversations) {
        for (const message of messages) {
          expect(message.seq).toBe(held[conversationId]! + 1);
          held[conversationId] = message.seq;
        }
      }
      behind = conversations.some(({ conversationId, headSeq }) => held[conversationId]! < headSeq);
      expect(rounds).toBeLessThan(6);
    }
    expect(Object.values(held)).toEqual([150, 150, 150, 150, 150, 150]);
  });

  it("names what the person takes no part in as gone, whether it exists or not, and gives nothing of it", async () => {
    const { id } = await conversationOf(3);
    const stranger = await makeUser(db);
    const unknown = crypto.randomUUID();
    const answer = await syncConversations({ db, actor: as(stranger), cursors: { [id]: 0, [unknown]: 0 } });
    expect(answer).toEqual({ conversations: [], gone: [id, unknown] });
  });

  it("gives nothing to a cursor at or beyond the head", async () => {
    const { ben, id } = await conversationOf(2);
    const { conversations } = await syncConversations({ db, actor: as(ben), cursors: { [id]: 7 } });
    expect(conversations[0]).toMatchObject({ headSeq: 2, messages: [], truncated: false });
  });
});
