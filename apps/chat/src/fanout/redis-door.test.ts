import { randomUUID } from "node:crypto";

import { makeDirectConversation, startRedis, testDatabase } from "@namegame/testing";
import { afterAll, describe, expect, it } from "vitest";

import { counted, good, twoPods, type Ear } from "../pods.fixture.ts";

const redis = await startRedis();
const database = await testDatabase();
const { db } = database;
const { pods, person, connect } = await twoPods(database, { redisUrl: redis.url });
// After the pods have ended: hooks run in the opposite order of their making, and the pods' is made first.
afterAll(() => redis.kill());

const bodies = (ear: Ear) => ear.messages.map((message) => message.body);

async function say(ear: Ear, conversationId: string, body: string) {
  return good(await ear.ask("message:send", { conversationId, clientId: randomUUID(), body })).message;
}

async function two() {
  const [ann, ben] = [await person("Ann"), await person("Ben")];
  const { id } = await makeDirectConversation(db, [ann.id, ben.id]);
  return { id, ears: [await connect(ann, 0), await connect(ben, 1)] as const };
}

const resyncs = async () =>
  (await Promise.all(pods.map(({ metrics }) => counted(metrics, "chat_resyncs_total")))).reduce((a, b) => a + b, 0);

describe("two pods that tell each other through Redis", () => {
  it("pass on each other's messages, in one order for all, long texts too", async () => {
    const { id, ears } = await two();
    const texts = Array.from({ length: 30 }, (_, index) => `m${index}`);
    await Promise.all(texts.map((text, index) => say(ears[index % 2]!, id, text)));
    const long = "語".repeat(2_000);
    await say(ears[0], id, long);
    for (const ear of ears) {
      await expect.poll(() => ear.messages.length, { timeout: 5_000 }).toBe(31);
      expect(ear.messages.map((message) => message.seq)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1));
      expect(bodies(ear).at(-1)).toBe(long);
    }
    const counts = await Promise.all(pods.map(({ metrics }) => counted(metrics, "chat_publish_failures_total")));
    expect(counts).toEqual([0, 0]);
  });

  it("tell who writes, and pass on what changed and what web says", async () => {
    const { id, ears } = await two();
    const { id: messageId } = await say(ears[0], id, "first");
    good(await ears[0].ask("conversation:typing", { conversationId: id }));
    await expect.poll(() => ears[1].live.some((event) => event.type === "typing"), { timeout: 5_000 }).toBe(true);
    const changed = new Promise<{ messages: { body: string }[] }>((resolve) => ears[1].socket.once("changed", resolve));
    good(await ears[0].ask("message:edit", { messageId, body: "second" }));
    expect((await changed).messages.map(({ body }) => body)).toEqual(["second"]);
  });

  it("serve on without it, find what they did not hear in the table, and hear each other again when it is back", async () => {
    const { id, ears } = await two();
    await say(ears[0], id, "before");
    await expect.poll(() => bodies(ears[1]), { timeout: 5_000 }).toEqual(["before"]);
    const swept = await resyncs();
    await redis.kill();
    await say(ears[0], id, "without");
    await say(ears[1], id, "without, too");
    for (const ear of ears) {
      await expect.poll(() => bodies(ear), { timeout: 20_000 }).toEqual(["before", "without", "without, too"]);
    }
    expect(await resyncs()).toBeGreaterThan(swept);
    await redis.start();
    await expect.poll(() => pods.every(({ logged }) => logged().includes("the line to Redis is back")), { timeout: 20_000 }).toBe(true);
    await say(ears[0], id, "after");
    for (const ear of ears) await expect.poll(() => bodies(ear).at(-1), { timeout: 20_000 }).toBe("after");
  });
});
