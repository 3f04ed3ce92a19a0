import { SEARCH_PAGE } from "@namegame/contract";
import { makeDirectConversation, makeGroup, makeGroupConversation, makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { as, write } from "./chat.fixture.ts";
import { deleteMessage } from "./delete-message.ts";
import { findMessage } from "./find-message.ts";
import { searchMessages } from "./search-messages.ts";

const { db: admin, dbAs } = await testDatabase();
const db = dbAs("chat");

async function direct() {
  const [ann, ben] = [await makeUser(admin, { name: "Ann" }), await makeUser(admin, { name: "Ben" })];
  const { id } = await makeDirectConversation(admin, [ann.id, ben.id]);
  return { ann, ben, id };
}

async function found(person: { id: string }, query: string, more: { conversationId?: string; before?: string } = {}) {
  return (await searchMessages({ db, actor: as(person), query, ...more })).hits.map(({ message }) => message.body);
}

describe("searchMessages", () => {
  it.each([
    ["café", "CAFE", "case and accents do not count"],
    ["Straße am Fluss", "fluss str", "words in any order, the last only begun"],
    ["Grüße von Zoë", "zoe", "accents in names"],
    ["unverwechselbar", "wechsel", "a part of a word"],
    ["東京タワーで会いましょう", "タワー", "a language without spaces"],
    ["שלום חברים", "חברים", "right to left"],
    ["see https://example.org/a_b?c=1", "example.org/a_b", "what is no word"],
    ["100% sure", "100% s", "a wildcard of LIKE is itself"],
    ["it's O'Brien's", "o'brien", "quotes are no operators"],
  ])("finds %j by %j: %s", async (body, query) => {
    const { ann, ben, id } = await direct();
    await write(db, ben, id, "something else", body);
    expect(await found(ann, query)).toEqual([body]);
  });

  it.each(["a & b", "!", "'", "\\", ":*", "()", "<->", "   "])("takes the query %j as words or nothing", async (query) => {
    const { ann, ben, id } = await direct();
    await write(db, ben, id, "nothing of it");
    expect(await found(ann, query)).toEqual([]);
  });

  it("finds nothing in others' conversations, of who is blocked, or of what is gone, and names where it was said", async () => {
    const { ann, ben, id } = await direct();
    const stranger = await makeUser(admin);
    const [kept, gone] = await write(db, ben, id, "secret one", "secret two");
    await deleteMessage({ db, actor: as(ben), messageId: gone!.id });
    expect(await found(stranger, "secret")).toEqual([]);
    const group = await makeGroup(admin, { name: "Choir" });
    const room = await makeGroupConversation(admin, { groupId: group.id, userIds: [ann.id, ben.id] });
    await write(db, ben, room.id, "secret in the choir");
    const { hits } = await searchMessages({ db, actor: as(ann), query: "secret" });
    expect(hits.map(({ message, conversationName, author }) => [message.body, conversationName, author?.name])).toEqual([
      ["secret in the choir", "Choir", "Ben"],
      [kept!.body, "Ben", "Ben"],
    ]);
    expect(await found(ann, "secret", { conversationId: id })).toEqual(["secret one"]);
    expect(await found(stranger, "secret", { conversationId: id })).toEqual([]);
    await admin
      .updateTable("participants")
      .set({ left_at: new Date() })
      .where("conversation_id", "=", room.id)
      .where("user_id", "=", ann.id)
      .execute();
    expect(await found(ann, "choir")).toEqual([]);
    await admin.insertInto("blocks").values({ blocker_id: ann.id, blocked_id: ben.id }).execute();
    expect(await found(ann, "secret")).toEqual([]);
  });

  it("goes on from a page", async () => {
    const { ann, ben, id } = await direct();
    await write(db, ben, id, ...Array.from({ length: SEARCH_PAGE + 5 }, (_, index) => `word ${index}`));
    const first = await searchMessages({ db, actor: as(ann), query: "word" });
    expect([first.hits.length, first.hasMore, first.hits[0]!.message.seq]).toEqual([SEARCH_PAGE, true, SEARCH_PAGE + 5]);
    const rest = await searchMessages({ db, actor: as(ann), query: "word", before: first.hits.at(-1)!.message.id });
    expect(rest.hits.at(-1)!.message.seq).toBe(1);
    expect(rest.hasMore).toBe(false);
  });
});

describe("findMessage", () => {
  it("gives the first message of a moment or later, or none, and a stranger nothing", async () => {
    const { ann, ben, id } = await direct();
    const sent = await write(db, ben, id, "a", "b", "c");
    const at = (time: string) => findMessage({ db, actor: as(ann), conversationId: id, at: time });
    expect(await at("2020-01-01T00:00:00.000Z")).toEqual({ seq: 1 });
    expect((await at(sent[1]!.createdAt)).seq).toBeLessThanOrEqual(2);
    expect(await at("2999-01-01T00:00:00.000Z")).toEqual({ seq: null });
    await expect(findMessage({ db, actor: as(await makeUser(admin)), conversationId: id, at: sent[0]!.createdAt })).rejects.toThrow(
      "not_found",
    );
  });
});
