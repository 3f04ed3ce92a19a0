import { randomUUID } from "node:crypto";

import { makeDirectConversation, testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { EVENT_LIMITS } from "../sockets/limits.ts";
import { counted, good, twoPods } from "../pods.fixture.ts";

const database = await testDatabase();
const { pods, person, connect } = await twoPods(database);

/** Two people and what one of them wrote while the other was away. */
async function scene(...bodies: string[]) {
  const [ann, ben] = [await person("Ann"), await person("Ben")];
  const { id: conversationId } = await makeDirectConversation(database.db, [ann.id, ben.id]);
  const mine = await connect(ann);
  for (const body of bodies) good(await mine.ask("message:send", { conversationId, clientId: randomUUID(), body }));
  return { ben, conversationId };
}

it("what was missed since the handshake's cursors comes without being asked for, to whichever pod", async () => {
  const { ben, conversationId } = await scene("one", "two", "three");
  const sync = { cursors: { [conversationId]: 1 }, changes: { [conversationId]: 0 } };
  const theirs = await connect(ben, 1, {}, { sync });
  await expect.poll(() => theirs.synced).toHaveLength(1);
  expect(theirs.synced[0]).toEqual(good(await theirs.ask("conversation:sync", sync)));
  expect(theirs.synced).toMatchObject([{ conversations: [{ headSeq: 3, messages: [{ body: "two" }, { body: "three" }] }], gone: [] }]);
});

it("a stranger's cursors bring what those of a conversation that does not exist bring", async () => {
  const { conversationId } = await scene("SECRET between us");
  const foreign = await connect(await person("Stranger"), 1, {}, { sync: { cursors: { [conversationId]: 0 } } });
  await expect.poll(() => foreign.synced).toEqual([{ conversations: [], gone: [conversationId] }]);
});

it.each([[null], ["all"], [{}], [{ cursors: { x: 1 } }], [{ cursors: { [randomUUID()]: -1 } }], [{ cursors: [] }]])(
  "cursors that are none (%j) are counted and bring nothing; who sent them is in all the same",
  async (sync) => {
    const event = { event: "conversation:sync", outcome: "invalid_input" };
    const before = await counted(pods[0].metrics, "chat_events_total", event);
    const ear = await connect(await person(), 0, {}, { sync });
    await expect.poll(() => counted(pods[0].metrics, "chat_events_total", event)).toBe(before + 1);
    good(await ear.ask("conversation:list", {}));
    expect(ear.synced).toEqual([]);
  },
);

it("connecting again is no way around the limit: who hears nothing asks when they may", async () => {
  const { ben, conversationId } = await scene("one");
  const sync = { cursors: { [conversationId]: 0 } };
  const first = await connect(ben);
  const answers = await Promise.all(Array.from({ length: EVENT_LIMITS["conversation:sync"] }, () => first.ask("conversation:sync", sync)));
  answers.forEach(good);
  const event = { event: "conversation:sync", outcome: "too_many" };
  const again = await connect(ben, 0, {}, { sync });
  await expect.poll(() => counted(pods[0].metrics, "chat_events_total", event)).toBe(1);
  expect(again.synced).toEqual([]);
});
