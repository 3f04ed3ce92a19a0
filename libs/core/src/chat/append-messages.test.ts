import { randomUUID } from "node:crypto";

import { createDb } from "@namegame/db";
import { makeDirectConversation, makeGroup, makeGroupConversation, makeUser, testDatabase } from "@namegame/testing";
import { afterAll, describe, expect, it } from "vitest";

import { appendMessages, type NewMessage } from "./append-messages.ts";

const { db, url } = await testDatabase({ role: "web" });
// Two pods write through two pools of their own.
const pods = [1, 2].map((pod) => createDb({ url, max: 4, applicationName: `pod-${pod}` }));
afterAll(() => Promise.all(pods.map((pod) => pod.destroy())));

function message(author: { id: string }, conversation: { id: string }, body: string, clientId: string = randomUUID()): NewMessage {
  return { author: { userId: author.id, sessionId: randomUUID() }, conversationId: conversation.id, clientId, body };
}

async function storedIn(conversation: { id: string }) {
  return db.selectFrom("messages").selectAll().where("conversation_id", "=", conversation.id).orderBy("seq").execute();
}

async function pair() {
  const [ann, ben] = await Promise.all([makeUser(db), makeUser(db)]);
  return { ann, ben, room: await makeDirectConversation(db, [ann.id, ben.id]) };
}

describe("order", () => {
  it("gives seq 1, 2, 3 in the order of the batch, per conversation", async () => {
    const one = await pair();
    const two = await pair();
    const appended = await appendMessages({
      db,
      messages: [
        message(one.ann, one.room, "a"),
        message(two.ann, two.room, "x"),
        message(one.ben, one.room, "b"),
        message(one.ann, one.room, "c"),
        message(two.ben, two.room, "y"),
      ],
    });
    expect(appended.map((outcome) => outcome.status !== "refused" && [outcome.message.body, outcome.message.seq])).toEqual([
      ["a", 1],
      ["x", 1],
      ["b", 2],
      ["c", 3],
      ["y", 2],
    ]);
    expect((await storedIn(one.room)).map((row) => row.body)).toEqual(["a", "b", "c"]);
  });

  it("moves the head and the author's own read mark, nobody else's", async () => {
    const { ann, ben, room } = await pair();
    await appendMessages({ db, messages: [message(ann, room, "a"), message(ben, room, "b"), message(ann, room, "c")] });
    const head = await db.selectFrom("conversations").select("head_seq").where("id", "=", room.id).executeTakeFirstOrThrow();
    const marks = await db.selectFrom("participants").select(["user_id", "read_seq"]).where("conversation_id", "=", room.id).execute();
    expect(head.head_seq).toBe(3);
    expect(new Map(marks.map((mark) => [mark.user_id, mark.read_seq]))).toEqual(
      new Map([
        [ann.id, 3],
        [ben.id, 2],
      ]),
    );
  });

  it("never gives a later seq an earlier time, though the writers waited for each other", async () => {
    const { ann, ben, room } = await pair();
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        appendMessages({ db: pods[index % 2]!, messages: [message(index % 3 ? ann : ben, room, `m${index}`)] }),
      ),
    );
    const times = (await storedIn(room)).map((row) => row.created_at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});

describe("two pods at once", () => {
  it("leaves no gap and no double seq, whatever collides", async () => {
    const rooms = await Promise.all([pair(), pair(), pair()]);
    const batches = Array.from({ length: 60 }, (_, index) => {
      // Conversations in turning order, which would deadlock if they were locked as they come.
      const turned = index % 2 ? [...rooms].reverse() : rooms;
      return turned.map(({ ann, room }, place) => message(ann, room, `${index}-${place}`));
    });
    await Promise.all(batches.map((messages, index) => appendMessages({ db: pods[index % 2]!, messages })));
    for (const { room } of rooms) {
      expect((await storedIn(room)).map((row) => row.seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    }
  });

  it("stores a client id once, and answers every retry with the stored row", async () => {
    const { ann, room } = await pair();
    const attempts = Array.from({ length: 30 }, (_, index) => message(ann, room, `text ${index % 10}`, ids[index % 10]));
    const outcomes = await Promise.all(attempts.map((attempt, index) => appendMessages({ db: pods[index % 2]!, messages: [attempt] })));
    const statuses = outcomes.map(([outcome]) => outcome!.status);
    expect(statuses.filter((status) => status === "stored")).toHaveLength(10);
    expect(statuses.filter((status) => status === "duplicate")).toHaveLength(20);

    const rows = await storedIn(room);
    expect(rows.map((row) => row.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const idOf = new Map(rows.map((row) => [row.client_id, row.id]));
    outcomes.forEach(([outcome], index) => {
      expect(outcome!.status !== "refused" && outcome!.message.id).toBe(idOf.get(attempts[index]!.clientId));
    });
  });

  it("spends no seq on a duplicate inside the batch or across batches", async () => {
    const { ann, room } = await pair();
    const twice = message(ann, room, "once");
    const first = await appendMessages({ db, messages: [twice, { ...twice, body: "other text" }, message(ann, room, "two")] });
    expect(first.map((outcome) => outcome.status)).toEqual(["stored", "duplicate", "stored"]);
    const again = await appendMessages({ db, messages: [message(ann, room, "three"), twice, message(ann, room, "four")] });
    expect(again.map((outcome) => outcome.status !== "refused" && [outcome.status, outcome.message.seq, outcome.message.body])).toEqual([
      ["stored", 3, "three"],
      ["duplicate", 1, "once"],
      ["stored", 4, "four"],
    ]);
  });

  it("does not make people who join the group wait for its writers", async () => {
    const { ann, room } = await pair();
    const newcomer = await makeUser(db);
    await db.transaction().execute(async (writing) => {
      await appendMessages({ db: writing, messages: [message(ann, room, "slow")] });
      // From another connection, while the batch above is not committed.
      await pods[0]!.insertInto("participants").values({ conversation_id: room.id, user_id: newcomer.id }).execute();
    });
    expect(await storedIn(room)).toHaveLength(1);
  });

  const ids = Array.from({ length: 10 }, () => randomUUID());
});

describe("refused, while the rest of the batch is stored", () => {
  it.each<[string, (made: Awaited<ReturnType<typeof pair>>) => Promise<NewMessage>]>([
    ["a stranger", async ({ room }) => message(await makeUser(db), room, "let me in")],
    ["a conversation that does not exist", async ({ ann }) => message(ann, { id: randomUUID() }, "hello?")],
    [
      "somebody who left",
      async ({ room }) => {
        const left = await makeUser(db);
        await db.insertInto("participants").values({ conversation_id: room.id, user_id: left.id, left_at: new Date() }).execute();
        return message(left, room, "still here");
      },
    ],
    [
      "a request that was not accepted",
      async ({ ben, room }) => {
        await db.updateTable("participants").set({ accepted_at: null }).where("user_id", "=", ben.id).execute();
        return message(ben, room, "not yet");
      },
    ],
  ])("%s", async (_, make) => {
    const made = await pair();
    const refused = await make(made);
    const outcomes = await appendMessages({
      db,
      messages: [message(made.ann, made.room, "a"), refused, message(made.ann, made.room, "b")],
    });
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["stored", "refused", "stored"]);
    expect((await storedIn(made.room)).map((row) => [row.seq, row.body])).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
  });

  it("both ways across a block, in a direct conversation", async () => {
    const { ann, ben, room } = await pair();
    await db.insertInto("blocks").values({ blocker_id: ann.id, blocked_id: ben.id }).execute();
    const outcomes = await appendMessages({ db, messages: [message(ann, room, "a"), message(ben, room, "b")] });
    expect(outcomes).toEqual([{ status: "refused" }, { status: "refused" }]);
  });

  it("everybody in the room of an archived group; a block does not close a group's room", async () => {
    const [ann, ben] = await Promise.all([makeUser(db), makeUser(db)]);
    const group = await makeGroup(db);
    const room = await makeGroupConversation(db, { groupId: group.id, userIds: [ann.id, ben.id] });
    await db.insertInto("blocks").values({ blocker_id: ann.id, blocked_id: ben.id }).execute();
    expect((await appendMessages({ db, messages: [message(ben, room, "open")] }))[0]!.status).toBe("stored");
    await db.updateTable("groups").set({ archived_at: new Date() }).where("id", "=", group.id).execute();
    expect((await appendMessages({ db, messages: [message(ben, room, "closed")] }))[0]!.status).toBe("refused");
  });
});

describe("text", () => {
  it("keeps every character, and mends half a surrogate pair instead of refusing the batch", async () => {
    const { ann, room } = await pair();
    const body = `"quoted" \\ back\n\ttab ${"😀".repeat(10)} \u200d'; drop table messages; --`;
    const outcomes = await appendMessages({ db, messages: [message(ann, room, body), message(ann, room, "half \ud83d of it")] });
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["stored", "stored"]);
    expect((await storedIn(room)).map((row) => row.body)).toEqual([body, "half \ufffd of it"]);
  });

  it("stores 8,000 characters of four bytes", async () => {
    const { ann, room } = await pair();
    const [outcome] = await appendMessages({ db, messages: [message(ann, room, "😀".repeat(8000))] });
    expect(outcome!.status).toBe("stored");
  });

  it("stores nothing of a batch that the database refuses, and spends no seq on it", async () => {
    const { ann, room } = await pair();
    await expect(appendMessages({ db, messages: [message(ann, room, "fine"), message(ann, room, "x".repeat(8001))] })).rejects.toThrow();
    await appendMessages({ db, messages: [message(ann, room, "first")] });
    expect((await storedIn(room)).map((row) => [row.seq, row.body])).toEqual([[1, "first"]]);
  });
});
