import { randomUUID } from "node:crypto";

import { findAttachmentWork, completeAttachment } from "@namegame/core";
import { makeDirectConversation, testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";

import { good, twoPods, type Person } from "../pods.fixture.ts";

const database = await testDatabase();
const { db } = database;
const { person, connect } = await twoPods(database);

async function scene() {
  const [ann, ben] = [await person("Ann"), await person("Ben")];
  const { id: conversationId } = await makeDirectConversation(db, [ann.id, ben.id]);
  return { ann, ben, conversationId, mine: await connect(ann), theirs: await connect(ben, 1) };
}

async function uploaded(by: Person, conversationId: string, state: "uploading" | "processing" | "ready" = "ready"): Promise<string> {
  const size = state === "ready" ? { width: 40, height: 30 } : {};
  const row = { conversation_id: conversationId, uploader_id: by.id, state, ...size };
  return (await db.insertInto("attachments").values(row).returning("id").executeTakeFirstOrThrow()).id;
}

const photo = (id: string) => ({ id, state: "ready", width: 40, height: 30 });

test("photos come with their message, also without a word, to the author and to the other pod", async () => {
  const { ann, conversationId, mine, theirs } = await scene();
  const attachmentIds = [await uploaded(ann, conversationId), await uploaded(ann, conversationId)];
  const send = { conversationId, clientId: randomUUID(), body: "", attachmentIds };
  const { message } = good(await mine.ask("message:send", send));
  expect(message).toMatchObject({ body: "", attachments: attachmentIds.map(photo) });
  await expect.poll(() => theirs.messages).toEqual([message]);
  // A retry whose answer got lost.
  expect(good(await mine.ask("message:send", send)).message).toEqual(message);
  expect(good(await theirs.ask("message:list", { conversationId })).messages).toEqual([message]);
});

test("a photo that becomes ready later changes its message for everybody", async () => {
  const { ann, conversationId, mine, theirs } = await scene();
  const attachmentId = await uploaded(ann, conversationId, "processing");
  const send = { conversationId, clientId: randomUUID(), body: "look", attachmentIds: [attachmentId] };
  const { message } = good(await mine.ask("message:send", send));
  expect(message.attachments).toEqual([{ id: attachmentId, state: "processing", width: null, height: null }]);
  const worker = database.dbAs("worker");
  const work = (await findAttachmentWork({ db: worker, attachmentId }))!;
  await completeAttachment({ db: worker, attachmentId, work, width: 40, height: 30 });
  const whole = { ...message, change: 1, attachments: [photo(attachmentId)] };
  for (const ear of [mine, theirs]) await expect.poll(() => ear.changes.flatMap(({ messages }) => messages)).toEqual([whole]);
});

test("a message that is taken back shows no photo", async () => {
  const { ann, conversationId, mine } = await scene();
  const attachmentIds = [await uploaded(ann, conversationId)];
  const { message } = good(await mine.ask("message:send", { conversationId, clientId: randomUUID(), body: "", attachmentIds }));
  expect(good(await mine.ask("message:delete", { messageId: message.id })).message).not.toHaveProperty("attachments");
});

test("somebody else's photo, one of another conversation and one that never was are not found, and nothing is stored", async () => {
  const [here, there] = [await scene(), await scene()];
  const elsewhere = (await makeDirectConversation(db, [here.ann.id, there.ann.id])).id;
  const good = await uploaded(here.ann, here.conversationId);
  for (const foreign of [
    await uploaded(here.ben, here.conversationId),
    await uploaded(here.ann, elsewhere),
    await uploaded(there.ann, there.conversationId),
    randomUUID(),
  ]) {
    const { conversationId } = here;
    const send = { conversationId, clientId: randomUUID(), body: "mine?", attachmentIds: [good, foreign] };
    expect(await here.mine.ask("message:send", send)).toEqual({ ok: false, error: { code: "not_found" } });
  }
  expect(await db.selectFrom("messages").select("id").where("conversation_id", "=", here.conversationId).execute()).toEqual([]);
});

test("a photo that has not arrived, ten photos, and no photo without a word are refused", async () => {
  const { ann, conversationId, mine } = await scene();
  const send = (attachmentIds: string[]) => mine.ask("message:send", { conversationId, clientId: randomUUID(), body: " ", attachmentIds });
  expect(await send([await uploaded(ann, conversationId, "uploading")])).toMatchObject({ ok: false, error: { code: "photo_unusable" } });
  expect(await send(Array.from({ length: 10 }, () => randomUUID()))).toMatchObject({ ok: false, error: { code: "invalid_input" } });
  expect(await send([])).toMatchObject({ ok: false, error: { code: "invalid_input", fields: { body: "empty" } } });
});
