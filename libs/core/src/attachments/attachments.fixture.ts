import { randomUUID } from "node:crypto";

import type { Db } from "@namegame/db";
import type { Storage } from "@namegame/storage";
import { makeDirectConversation, makeUser } from "@namegame/testing";

import { appendMessages } from "../chat/append-messages.ts";
import { as } from "../chat/chat.fixture.ts";
import { postUpload } from "../photos/photo-store.fixture.ts";
import { finishUpload } from "./finish-upload.ts";
import { startUpload } from "./start-upload.ts";

export const PICTURE = Buffer.from("a picture, as far as the store is concerned");

/** Two people, their conversation, and somebody who is not in it. */
export async function talk(db: Db) {
  const [ann, ben, stranger] = [await makeUser(db), await makeUser(db), await makeUser(db)];
  const { id } = await makeDirectConversation(db, [ann.id, ben.id]);
  return { ann: as(ann), ben: as(ben), stranger: as(stranger), conversationId: id };
}

/** Uploads a picture as somebody would; answers the id of a photo that is being made. */
export async function upload(options: { db: Db; storage: Storage; actor: ReturnType<typeof as>; conversationId: string }): Promise<string> {
  const begun = await startUpload({ ...options, contentType: "image/jpeg", bytes: PICTURE.length });
  await postUpload(options.storage, begun.upload, PICTURE);
  await finishUpload({ ...options, attachmentId: begun.attachmentId });
  return begun.attachmentId;
}

/** Sends a message with these photos, as a conversation pod would with the rights it has; answers the message's id. */
export async function send(options: {
  chat: Db;
  actor: ReturnType<typeof as>;
  conversationId: string;
  attachmentIds: string[];
  body?: string;
  clientId?: string;
}): Promise<string> {
  const { chat, actor, conversationId, attachmentIds, body = "look", clientId = randomUUID() } = options;
  const [appended] = await appendMessages({ db: chat, messages: [{ author: actor, conversationId, clientId, body, attachmentIds }] });
  if (appended?.status !== "stored") throw new Error("the message was not stored");
  return appended.message.id;
}

/** The ids of a message's photos in their order. */
export async function photosOf(db: Db, messageId: string): Promise<string[]> {
  const rows = await db.selectFrom("attachments").select("id").where("message_id", "=", messageId).orderBy("position").execute();
  return rows.map(({ id }) => id);
}
