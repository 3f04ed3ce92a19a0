import { randomUUID } from "node:crypto";

import { socketEvents, type SocketEventName } from "@namegame/contract";
import { makeDirectConversation, makeGame, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { counted, good, twoPods, type Ear } from "../pods.fixture.ts";

const database = await testDatabase();
const { db } = database;
const { pods, person, connect } = await twoPods(database);

/** A conversation of two people with one message, and somebody who is not in it. */
async function scene() {
  const [ann, ben, stranger] = [await person("Ann"), await person("Ben"), await person("Stranger")];
  const { id: conversationId } = await makeDirectConversation(db, [ann.id, ben.id]);
  const { gameId } = await makeGame(db, { players: [ann.id, ben.id], faces: [] });
  const mine = await connect(ann);
  const { message } = good(await mine.ask("message:send", { conversationId, clientId: randomUUID(), body: "SECRET between us" }));
  return {
    ann,
    ben,
    stranger,
    conversationId,
    gameId,
    messageId: message.id,
    mine,
    theirs: await connect(ben),
    foreign: await connect(stranger, 1),
  };
}
type Scene = Awaited<ReturnType<typeof scene>>;

interface Case {
  /** Who sends it: the other one where nothing is said, or the author of the message. */
  by?: "author";
  /** What a participant sends, and what must be in the answer. */
  input: (scene: Scene) => unknown;
  answer: (scene: Scene) => object;
  /** What the stranger is answered to the same input. */
  stranger: (scene: Scene) => object;
}

const notFound = () => ({ ok: false, error: { code: "not_found" } });

// Typed by the contract: an event without its case does not compile, and the test below lists the contract's own names.
const cases: Record<SocketEventName, Case> = {
  "conversation:list": {
    input: () => ({}),
    answer: ({ conversationId }) => ({ ok: true, data: { conversations: [{ id: conversationId, headSeq: 1 }] } }),
    stranger: () => ({ ok: true, data: { conversations: [] } }),
  },
  "conversation:get": {
    input: ({ conversationId }) => ({ conversationId }),
    answer: ({ ann }) => ({
      ok: true,
      data: {
        conversation: { person: { userId: ann.id }, people: expect.arrayContaining([{ userId: ann.id, name: "Ann", photoId: null }]) },
      },
    }),
    stranger: notFound,
  },
  "conversation:sync": {
    input: ({ conversationId }) => ({ cursors: { [conversationId]: 0 } }),
    answer: ({ conversationId }) => ({
      ok: true,
      data: { conversations: [{ conversationId, headSeq: 1, messages: [{ seq: 1, body: "SECRET between us" }] }], gone: [] },
    }),
    stranger: ({ conversationId }) => ({ ok: true, data: { conversations: [], gone: [conversationId] } }),
  },
  "conversation:read": {
    input: ({ conversationId }) => ({ conversationId, seq: 1 }),
    answer: () => ({ ok: true, data: { readSeq: 1 } }),
    stranger: notFound,
  },
  "message:list": {
    input: ({ conversationId }) => ({ conversationId }),
    answer: () => ({ ok: true, data: { messages: [{ seq: 1, body: "SECRET between us" }], headSeq: 1, hasMore: false } }),
    stranger: notFound,
  },
  "message:send": {
    input: ({ conversationId }) => ({ conversationId, clientId: randomUUID(), body: "hello" }),
    answer: ({ ben, conversationId }) => ({ ok: true, data: { message: { conversationId, seq: 2, authorId: ben.id, body: "hello" } } }),
    stranger: notFound,
  },
  "message:edit": {
    by: "author",
    input: ({ messageId }) => ({ messageId, body: "SECRET no more" }),
    answer: () => ({ ok: true, data: { message: { body: "SECRET no more", change: 1, editedAt: expect.any(String) } } }),
    stranger: notFound,
  },
  "message:delete": {
    by: "author",
    input: ({ messageId }) => ({ messageId }),
    answer: () => ({ ok: true, data: { message: { body: "", gone: "author", change: 1 } } }),
    stranger: notFound,
  },
  "message:react": {
    input: ({ messageId }) => ({ messageId, emoji: "👩‍👩‍👧‍👦", on: true }),
    answer: ({ ben }) => ({ ok: true, data: { message: { reactions: [{ emoji: "👩‍👩‍👧‍👦", userIds: [ben.id] }] } } }),
    stranger: notFound,
  },
  "message:hide": {
    input: ({ messageId }) => ({ messageId, hidden: true }),
    answer: () => ({ ok: false, error: { code: "not_allowed" } }),
    stranger: notFound,
  },
  "message:history": {
    input: ({ messageId }) => ({ messageId }),
    answer: () => ({ ok: false, error: { code: "not_allowed" } }),
    stranger: notFound,
  },
  "message:find": {
    input: ({ conversationId }) => ({ conversationId, at: "2020-01-01T00:00:00.000Z" }),
    answer: () => ({ ok: true, data: { seq: 1 } }),
    stranger: notFound,
  },
  "message:search": {
    input: () => ({ query: "secret" }),
    answer: ({ messageId }) => ({
      ok: true,
      data: { hits: [{ message: { id: messageId }, conversationName: "Ann", author: { name: "Ann" } }] },
    }),
    stranger: () => ({ ok: true, data: { hits: [], hasMore: false } }),
  },
  "draft:save": {
    input: ({ conversationId }) => ({ conversationId, body: "SECRET, not finished" }),
    answer: () => ({ ok: true, data: {} }),
    stranger: notFound,
  },
  "conversation:typing": {
    input: ({ conversationId }) => ({ conversationId }),
    answer: () => ({ ok: true, data: {} }),
    stranger: notFound,
  },
  "conversation:here": {
    input: ({ conversationId }) => ({ conversationId }),
    answer: () => ({ ok: true, data: { userIds: [] } }),
    stranger: notFound,
  },
  "game:enter": {
    input: ({ gameId }) => ({ gameId }),
    answer: ({ gameId }) => ({ ok: true, data: { game: { id: gameId, state: "lobby", players: 2 }, seat: { plays: true } } }),
    stranger: notFound,
  },
  "game:leave": {
    input: ({ gameId }) => ({ gameId }),
    answer: () => ({ ok: true, data: {} }),
    // Leaving where one never was says nothing of it.
    stranger: () => ({ ok: true, data: {} }),
  },
  "game:answer": {
    input: ({ gameId, ann }) => ({ gameId, round: 1, chosenId: ann.id }),
    answer: () => ({ ok: false, error: { code: "too_late" } }),
    stranger: notFound,
  },
};

describe.each(Object.keys(socketEvents) as SocketEventName[])("%s", (name) => {
  it("answers a participant", async () => {
    const made = await scene();
    const ear = cases[name].by === "author" ? made.mine : made.theirs;
    expect(await ear.askRaw(name, cases[name].input(made))).toMatchObject(cases[name].answer(made));
  });

  it("gives a stranger nothing: the answer is that for a conversation that does not exist", async () => {
    const made = await scene();
    const answer = await made.foreign.askRaw(name, cases[name].input(made));
    expect(answer).toMatchObject(cases[name].stranger(made));
    expect(JSON.stringify(answer)).not.toContain("SECRET");
    const nowhere = { ...made, conversationId: randomUUID(), messageId: randomUUID() };
    const unknown = await made.foreign.askRaw(name, cases[name].input(nowhere));
    expect(JSON.stringify(unknown).replaceAll(nowhere.conversationId, "")).toBe(JSON.stringify(answer).replaceAll(made.conversationId, ""));
  });

  it("answers nothing to a session that ended", async () => {
    const made = await scene();
    await db.deleteFrom("sessions").where("user_id", "=", made.ben.id).execute();
    await expect(connect(made.ben)).rejects.toThrow("signed_out");
  });

  it("refuses what is not of its form, counts it, and logs nothing of it", async () => {
    const made = await scene();
    const before = await counted(pods[0].metrics, "chat_events_total", { event: name, outcome: "invalid_input" });
    const garbage = [null, "SECRET", 7, [], { conversationId: "SECRET", cursors: "SECRET", seq: "SECRET" }, { cursors: { SECRET: 1 } }];
    // An event without fields takes any object: it reads none of them.
    const refused = name === "conversation:list" ? garbage.slice(0, 4) : garbage;
    for (const input of refused) {
      expect(await made.mine.askRaw(name, input)).toMatchObject({ ok: false, error: { code: "invalid_input" } });
    }
    expect(await counted(pods[0].metrics, "chat_events_total", { event: name, outcome: "invalid_input" })).toBe(before + refused.length);
    expect(pods[0].logged()).not.toContain("SECRET");
  });
});

describe("message:send", () => {
  it.each(["authorId", "author_id", "userId", "author", "actor"])(
    "refuses an author named by the client (%s) and stores nothing",
    async (field) => {
      const { mine, ben, conversationId } = await scene();
      const forged = { conversationId, clientId: randomUUID(), body: "I am Ben", [field]: ben.id };
      expect(await mine.askRaw("message:send", forged)).toMatchObject({ ok: false, error: { code: "invalid_input" } });
      const rows = await db.selectFrom("messages").select("body").where("conversation_id", "=", conversationId).execute();
      expect(rows).toEqual([{ body: "SECRET between us" }]);
    },
  );

  it.each([
    ["", "invalid_input"],
    [" \n\t", "invalid_input"],
    ["a\u0000b", "invalid_input"],
    ["x".repeat(8_001), "message_too_long"],
    ["😀".repeat(8_001), "message_too_long"],
  ])("refuses the text %j", async (body, code) => {
    const { mine, conversationId } = await scene();
    const result = await mine.askRaw("message:send", { conversationId, clientId: randomUUID(), body });
    expect(result).toMatchObject({ ok: false, error: { code } });
  });

  it("takes 8,000 characters of four bytes, and gives them back whole", async () => {
    const { mine, theirs, conversationId } = await scene();
    const body = "😀".repeat(8_000);
    expect(good(await mine.ask("message:send", { conversationId, clientId: randomUUID(), body })).message.body).toBe(body);
    await expect.poll(() => theirs.messages.at(-1)?.body).toBe(body);
  });

  it("takes one message for one client id, however often it comes and to whichever pod", async () => {
    const { ann, mine, theirs, conversationId } = await scene();
    const other: Ear = await connect(ann, 1);
    const message = { conversationId, clientId: randomUUID(), body: "once" };
    const answers = await Promise.all([mine, other, mine, other].map((ear) => ear.ask("message:send", message)));
    expect(new Set(answers.map((answer) => good(answer).message.id)).size).toBe(1);
    await expect.poll(() => theirs.messages.filter((heard) => heard.body === "once").length).toBe(1);
  });

  it("slows down somebody who floods, says when to come back, and nobody else", async () => {
    const { mine, theirs, conversationId } = await scene();
    const answers = await Promise.all(
      Array.from({ length: 80 }, (_, index) => mine.ask("message:send", { conversationId, clientId: randomUUID(), body: `${index}` })),
    );
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) expect(answer).toMatchObject({ error: { code: "too_many", retryAfterMs: expect.any(Number) } });
    expect(
      good(await theirs.ask("message:send", { conversationId, clientId: randomUUID(), body: "mine goes through" })).message.seq,
    ).toBeGreaterThan(1);
  });
});

describe("an event that nobody asked for", () => {
  it("is not answered and ends nothing", async () => {
    const { mine } = await scene();
    mine.socket.emit("admin:everything", { conversationId: randomUUID() });
    mine.socket.emit("message:send", { no: "acknowledgement" });
    expect(good(await mine.ask("conversation:list", {})).conversations).toHaveLength(1);
    expect(await counted(pods[0].metrics, "chat_events_total", { event: "unknown" })).toBeGreaterThan(0);
  });

  it("above the size of any honest one ends the socket, not the pod", async () => {
    const { mine, theirs } = await scene();
    mine.socket.emit("message:send", { body: "x".repeat(100_000) });
    await mine.closed;
    expect(good(await theirs.ask("conversation:list", {})).conversations).toHaveLength(1);
  });
});
