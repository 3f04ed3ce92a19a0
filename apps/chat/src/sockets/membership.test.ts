import { setTimeout as sleep } from "node:timers/promises";

import { publishLive, type Db } from "@namegame/db";
import { makeGroup, makeGroupConversation, testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { good, twoPods, type Person } from "../pods.fixture.ts";

const database = await testDatabase();
const { db } = database;
const { startPod, person, connect } = await twoPods(database);

/** Answers to the question in which conversations somebody is, held back one at a time: `next` waits for one, and resolves with what lets it go, or fail. */
function holdParticipations() {
  const waiting: ((letGo: (error?: Error) => void) => void)[] = [];
  const watched = (own: Db): Db =>
    own.withPlugin({
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        const about = result.rows[0] as Record<string, unknown> | undefined;
        const hold = about && "userId" in about && "headChange" in about ? waiting.shift() : undefined;
        if (hold) await new Promise<void>((resolve, reject) => hold((error) => (error ? reject(error) : resolve())));
        return result;
      },
    });
  return { watched, next: () => new Promise<(error?: Error) => void>((resolve) => void waiting.push(resolve)) };
}

const { watched, next } = holdParticipations();
const pod = await startPod(watched);

async function room(...people: Person[]): Promise<string> {
  const { id: groupId } = await makeGroup(db);
  return (await makeGroupConversation(db, { groupId, userIds: people.map(({ id }) => id) })).id;
}

async function takeOut(who: Person, conversationId: string): Promise<void> {
  await db
    .updateTable("participants")
    .set({ left_at: new Date() })
    .where("user_id", "=", who.id)
    .where("conversation_id", "=", conversationId)
    .execute();
  await publishLive(db, { to: [who.id], event: { type: "conversation_gone", conversationId } });
}

it("who is taken out of a conversation while their socket is on its way in hears nothing of it", async () => {
  const [ann, ben] = [await person("Ann"), await person("Ben")];
  const conversationId = await room(ann, ben);
  const other = await person("Witness");
  const [theirs, witness] = [await connect(ben, pod), await connect(other, pod)];
  const held = next();
  const coming = connect(ann, pod);
  const letGo = await held;
  await takeOut(ann, conversationId);
  // What is told later is passed on later: the pod has heard the one before.
  const last = { type: "refresh" } as const;
  await publishLive(db, { to: [other.id], event: last });
  await expect.poll(() => witness.live).toContainEqual(last);
  letGo();
  const hers = await coming;
  await expect.poll(() => hers.live).toContainEqual({ type: "conversation_gone", conversationId });
  good(await theirs.ask("message:send", { conversationId, clientId: crypto.randomUUID(), body: "among us" }));
  await expect.poll(() => theirs.messages).toHaveLength(1);
  expect(hers.messages).toEqual([]);
});

it("of two answers about the same person, the one that was read last counts, however long the other takes", async () => {
  const [ann, ben] = [await person("Ann"), await person("Ben")];
  const [first, second] = [await room(ann, ben), await room(ann, ben)];
  const [hers, theirs] = [await connect(ann, pod), await connect(ben, pod)];
  const held = next();
  await publishLive(db, { to: [ann.id], event: { type: "conversation_changed", conversationId: second } });
  const letGo = await held;
  await takeOut(ann, first);
  // Time enough for an answer that waits for no other.
  await sleep(200);
  letGo();
  await expect.poll(() => hers.live).toContainEqual({ type: "conversation_gone", conversationId: first });
  good(await theirs.ask("message:send", { conversationId: first, clientId: crypto.randomUUID(), body: "among us" }));
  good(await theirs.ask("message:send", { conversationId: second, clientId: crypto.randomUUID(), body: "with her" }));
  await expect.poll(() => hers.messages.map(({ body }) => body)).toEqual(["with her"]);
});

it("who is taken out while the database gives no answer is out once it does", async () => {
  const [ann, ben] = [await person("Ann"), await person("Ben")];
  // The second is there to be read when the first is gone.
  const [conversationId] = [await room(ann, ben), await room(ann, ben)];
  const hers = await connect(ann, pod);
  const held = next();
  await takeOut(ann, conversationId);
  (await held)(new Error("the database is away"));
  await expect.poll(() => hers.live).toContainEqual({ type: "conversation_gone", conversationId });
});
