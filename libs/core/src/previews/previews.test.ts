import { randomUUID } from "node:crypto";

import { makeDirectConversation, makeUser, testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { expect, test } from "vitest";

import { as, liveEar, write } from "../chat/chat.fixture.ts";
import { testStorage } from "../photos/photo-store.fixture.ts";
import { findLink } from "./find-link.ts";
import { isPreviewKept } from "./is-preview-kept.ts";
import { keepPreview } from "./keep-preview.ts";
import { isPreviewKey, previewKey } from "./preview-key.ts";
import { viewPreview } from "./view-preview.ts";

const { db, dbAs, directUrl } = await testDatabase();
const worker = dbAs("worker");
const chat = dbAs("chat");
const storage = await testStorage();
const ear = await liveEar(directUrl);

const said = { site: "a.example", title: "A page", description: null };

async function message(body: string) {
  const [ann, ben, stranger] = [await makeUser(db), await makeUser(db), await makeUser(db)];
  const { id: conversationId } = await makeDirectConversation(db, [ann.id, ben.id]);
  const [written] = await write(chat, ann, conversationId, body);
  return { id: written!.id, conversationId, ann: as(ann), ben: as(ben), stranger: as(stranger) };
}

async function keep(messageId: string, imageKey?: string) {
  const found = (await findLink({ db: worker, messageId }))!;
  const image = imageKey ? { key: imageKey, width: 20, height: 10 } : null;
  return keepPreview({ db: worker, messageId, preview: { ...said, ...found, image } });
}

const previewOf = (messageId: string) => db.selectFrom("link_previews").selectAll().where("message_id", "=", messageId).executeTakeFirst();

async function jobs(part: string) {
  const { rows } = await sql<{ task: string; queue: string | null }>`
    select task_identifier as task, queue_name as queue from graphile_worker.jobs where key like ${`%${part}%`} order by id`.execute(db);
  return rows;
}

test("a message's first link is found where it is shown, and nothing else of it", async () => {
  const { id } = await message("Look (https://a.example/Fish_(food)), or http://b.example!");
  expect(await findLink({ db: worker, messageId: id })).toEqual({
    link: "https://a.example/Fish_(food)),",
    url: "https://a.example/Fish_(food)",
  });
  for (const body of ["no link", "https://", "xhttps://a.example"]) {
    expect(await findLink({ db: worker, messageId: (await message(body)).id })).toBeUndefined();
  }
  await db.updateTable("messages").set({ hidden_at: new Date() }).where("id", "=", id).execute();
  expect(await findLink({ db: worker, messageId: id })).toBeUndefined();
  expect(await findLink({ db: worker, messageId: randomUUID() })).toBeUndefined();
});

test("a preview counts as a change of its message, and every pod is told", async () => {
  const { id, conversationId } = await message("https://a.example/x");
  const heard = await ear.during(db, () => keep(id));
  expect(heard).toEqual([{ to: [], event: { type: "messages_changed", conversationId, change: 1 } }]);
  expect(await previewOf(id)).toMatchObject({ url: "https://a.example/x", site: "a.example", title: "A page", image_key: null });
  // Nothing to take: nobody is told of nothing.
  const other = await message("https://a.example/y");
  expect(await ear.during(db, () => keepPreview({ db: worker, messageId: other.id, preview: null }))).toEqual([]);
});

test("one of a link that the message no longer holds is not kept, and takes no number", async () => {
  const { id } = await message("https://a.example/x");
  const found = (await findLink({ db: worker, messageId: id }))!;
  await chat.updateTable("messages").set({ body: "https://b.example" }).where("id", "=", id).execute();
  expect(await keepPreview({ db: worker, messageId: id, preview: { ...said, ...found, image: null } })).toBe("gone");
  expect(await previewOf(id)).toBeUndefined();
  const { change } = await db.selectFrom("messages").select("change").where("id", "=", id).executeTakeFirstOrThrow();
  expect(change).toBe(0);
  expect(await keepPreview({ db: worker, messageId: randomUUID(), preview: { ...said, ...found, image: null } })).toBe("gone");
});

test("an edited link loses its preview and its picture at once, and the new one is looked at", async () => {
  const { id, ann } = await message("https://a.example/x");
  const key = previewKey({ messageId: id, jobId: "7" });
  await keep(id, key);
  await chat.updateTable("messages").set({ body: "See https://a.example/x" }).where("id", "=", id).execute();
  expect(await isPreviewKept({ db: worker, imageKey: key })).toBe(true);
  await chat.updateTable("messages").set({ body: "See https://b.example" }).where("id", "=", id).execute();
  expect(await previewOf(id)).toBeUndefined();
  expect(await isPreviewKept({ db: worker, imageKey: key })).toBe(false);
  expect(await jobs(id)).toEqual([
    { task: "message.unfurl", queue: `message.unfurl:${ann.userId}` },
    { task: "preview.delete", queue: null },
  ]);
});

test("a message that is taken back keeps none", async () => {
  const { id } = await message("https://a.example/x");
  await keep(id, previewKey({ messageId: id, jobId: "8" }));
  await chat.updateTable("messages").set({ body: "", deleted_at: new Date() }).where("id", "=", id).execute();
  expect(await previewOf(id)).toBeUndefined();
  expect((await jobs(`previews/${id}`)).map(({ task }) => task)).toEqual(["preview.delete"]);
});

test("its picture is for whoever takes part in the conversation", async () => {
  const { id, ann, ben, stranger } = await message("https://a.example/x");
  const key = previewKey({ messageId: id, jobId: "9" });
  const see = async (actor: typeof ann) => {
    const { body } = await viewPreview({ db: dbAs("web"), storage, actor, messageId: id });
    return (await body.toArray()).join("");
  };
  await expect(see(ben)).rejects.toThrow("not_found");
  await keep(id, key);
  await expect(see(ben)).rejects.toThrow("not_found");
  await storage.write({ key, contentType: "image/webp", bytes: Buffer.from("picture") });
  expect([await see(ann), await see(ben)]).toEqual(["picture", "picture"]);
  await expect(see(stranger)).rejects.toThrow("not_found");
  await db.updateTable("messages").set({ hidden_at: new Date() }).where("id", "=", id).execute();
  await expect(see(ben)).rejects.toThrow("not_found");
  await db.updateTable("messages").set({ hidden_at: null }).where("id", "=", id).execute();
  await db.updateTable("participants").set({ left_at: new Date() }).where("user_id", "=", ben.userId).execute();
  await expect(see(ben)).rejects.toThrow("not_found");
});

test("a key that is not one of ours names no picture of a preview", () => {
  expect(isPreviewKey(previewKey({ messageId: randomUUID(), jobId: "12" }))).toBe(true);
  for (const key of ["photos/1/master.webp", "previews/../photos/1/256.webp", "previews/x/1.webp", ""])
    expect(isPreviewKey(key)).toBe(false);
});
