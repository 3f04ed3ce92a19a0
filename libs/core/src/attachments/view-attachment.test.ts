import { testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";

import type { as } from "../chat/chat.fixture.ts";
import { testStorage } from "../photos/photo-store.fixture.ts";
import { attachmentKey } from "./attachment-key.ts";
import { send, talk, upload } from "./attachments.fixture.ts";
import { findAttachmentWork } from "./attachment-work.ts";
import { completeAttachment } from "./complete-attachment.ts";
import { refuseAttachment } from "./refuse-attachment.ts";
import { viewAttachment } from "./view-attachment.ts";

const { db: everything, dbAs } = await testDatabase();
const [db, chat, worker] = [dbAs("web"), dbAs("chat"), dbAs("worker")];
const storage = await testStorage();

async function photo() {
  const both = await talk(db);
  const attachmentId = await upload({ ...both, db, storage, actor: both.ann });
  await storage.write({ key: attachmentKey(attachmentId, "small"), contentType: "image/webp", bytes: Buffer.from("small") });
  const work = (await findAttachmentWork({ db: worker, attachmentId }))!;
  return { ...both, attachmentId, work, complete: () => completeAttachment({ db: worker, attachmentId, work, width: 30, height: 20 }) };
}

async function see(actor: ReturnType<typeof as>, attachmentId: string, size: "small" | "large" = "small"): Promise<string> {
  try {
    const { body } = await viewAttachment({ db, storage, actor, attachmentId, size });
    return (await body.toArray()).join("");
  } catch (error) {
    return (error as { fault?: { code: string } }).fault?.code ?? String(error);
  }
}

test("before it is sent a photo is its uploader's, and only once it is made", async () => {
  const { ann, ben, stranger, attachmentId, complete } = await photo();
  expect(await see(ann, attachmentId)).toBe("not_found");
  await complete();
  expect(await see(ann, attachmentId)).toBe("small");
  expect(await see(ann, attachmentId, "large")).toBe("not_found");
  expect(await see(ben, attachmentId)).toBe("not_found");
  expect(await see(stranger, attachmentId)).toBe("not_found");
});

test("sent, it is for everybody in the conversation, until they leave or the message is taken away", async () => {
  const { ann, ben, stranger, attachmentId, conversationId, complete } = await photo();
  await complete();
  const messageId = await send({ chat, actor: ann, conversationId, attachmentIds: [attachmentId] });
  expect(await see(ben, attachmentId)).toBe("small");
  expect(await see(stranger, attachmentId)).toBe("not_found");
  const hide = (hidden_at: Date | null) => everything.updateTable("messages").set({ hidden_at }).where("id", "=", messageId).execute();
  await hide(new Date());
  for (const actor of [ann, ben]) expect(await see(actor, attachmentId)).toBe("not_found");
  await hide(null);
  expect(await see(ben, attachmentId)).toBe("small");
  await db.updateTable("participants").set({ left_at: new Date() }).where("user_id", "=", ben.userId).execute();
  expect(await see(ben, attachmentId)).toBe("not_found");
  expect(await see(ann, attachmentId)).toBe("small");
});

test.each(["ready", "refused"] as const)("a photo that becomes %s after it was sent counts as a change of its message", async (state) => {
  const { ann, attachmentId, conversationId, work, complete } = await photo();
  const messageId = await send({ chat, actor: ann, conversationId, attachmentIds: [attachmentId] });
  const settle = () => (state === "ready" ? complete() : refuseAttachment({ db: worker, attachmentId, work, refusal: "not_an_image" }));
  expect(await settle()).toBe("settled");
  const change = async () =>
    (await everything.selectFrom("messages").select("change").where("id", "=", messageId).executeTakeFirstOrThrow()).change;
  expect(await change()).toBe(1);
  // A worker that died after the commit runs the job again.
  expect(await settle()).toBe("settled");
  expect(await change()).toBe(1);
  const row = await everything.selectFrom("attachments").selectAll().where("id", "=", attachmentId).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state, message_id: messageId });
});

test("a photo that is made at the moment it is sent is shown, whichever comes first", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { ann, attachmentId, conversationId, complete } = await photo();
    const [messageId] = await Promise.all([send({ chat, actor: ann, conversationId, attachmentIds: [attachmentId] }), complete()]);
    const row = await everything.selectFrom("attachments").selectAll().where("id", "=", attachmentId).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ state: "ready", message_id: messageId, width: 30, height: 20 });
  }
});

test("whose row went meanwhile is gone", async () => {
  const { attachmentId, complete } = await photo();
  await db.deleteFrom("attachments").where("id", "=", attachmentId).execute();
  expect(await complete()).toBe("gone");
});
