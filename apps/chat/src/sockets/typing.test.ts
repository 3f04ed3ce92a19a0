import { makeDirectConversation, makeGroup, makeGroupConversation, testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { good, twoPods, type Ear } from "../pods.fixture.ts";

const database = await testDatabase();
const { db } = database;
const { person, connect } = await twoPods(database);

const writers = (ear: Ear, conversationId: string) =>
  ear.live.flatMap((event) => (event.type === "typing" && event.conversationId === conversationId ? [event.userId] : []));

it("tells those of the conversation on every pod who writes, but nobody whom a block keeps apart", async () => {
  const [ann, ben, cem] = [await person("Ann"), await person("Ben"), await person("Cem")];
  const ids = [ann.id, ben.id, cem.id];
  const room = await makeGroupConversation(db, { groupId: (await makeGroup(db)).id, userIds: ids });
  const direct = await makeDirectConversation(db, [ann.id, ben.id]);
  await db.insertInto("blocks").values({ blocker_id: ann.id, blocked_id: ben.id }).execute();
  const ears = { ann: await connect(ann), ben: await connect(ben, 1), cem: await connect(cem, 1) };

  for (const ear of [ears.ann, ears.ben]) {
    good(await ear.ask("conversation:typing", { conversationId: direct.id }));
    good(await ear.ask("conversation:typing", { conversationId: room.id }));
  }
  await expect.poll(() => new Set(writers(ears.cem, room.id))).toEqual(new Set([ann.id, ben.id]));
  // What Cem writes comes last, to each of the two by the way that the others' would have come.
  good(await ears.cem.ask("conversation:typing", { conversationId: room.id }));
  await expect.poll(() => writers(ears.ann, room.id)).toContain(cem.id);
  await expect.poll(() => writers(ears.ben, room.id)).toContain(cem.id);
  expect(writers(ears.ann, room.id)).not.toContain(ben.id);
  expect(writers(ears.ben, room.id)).not.toContain(ann.id);
  expect(writers(ears.ann, direct.id)).not.toContain(ben.id);
  expect(writers(ears.ben, direct.id)).not.toContain(ann.id);
});
