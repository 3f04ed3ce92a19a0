import { randomUUID } from "node:crypto";

import { makeUser, testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { as } from "../chat/chat.fixture.ts";
import { postUpload, testStorage } from "../photos/photo-store.fixture.ts";
import { attachmentKey } from "./attachment-key.ts";
import { photosOf, PICTURE, send, talk, upload } from "./attachments.fixture.ts";
import { finishUpload } from "./finish-upload.ts";
import { requireUploads } from "./require-uploads.ts";
import { startUpload } from "./start-upload.ts";

const { db: everything, dbAs } = await testDatabase();
const [db, chat] = [dbAs("web"), dbAs("chat")];
const storage = await testStorage();

async function jobsOf(attachmentId: string): Promise<{ task: string; late: boolean }[]> {
  const { rows } = await sql<{ task: string; late: boolean }>`
    select task_identifier as task, run_at > now() + interval '10 minutes' as late from graphile_worker.jobs where key like ${`%${attachmentId}`} order by id
  `.execute(everything);
  return rows;
}

const code = (code: string) => ({ fault: { code } });

describe("an upload", () => {
  const start = (options: Awaited<ReturnType<typeof talk>>, bytes = PICTURE.length) =>
    startUpload({ db, storage, actor: options.ann, conversationId: options.conversationId, contentType: "image/jpeg", bytes });

  test("that arrived goes to the worker, once however often it is reported", async () => {
    const both = await talk(db);
    const { attachmentId, upload } = await start(both);
    expect(upload.fields.key).toBe(attachmentKey(attachmentId, "original"));
    expect(await postUpload(storage, upload, PICTURE)).toBeUndefined();
    const call = { db, storage, actor: both.ann, attachmentId };
    const answers = await Promise.all([finishUpload(call), finishUpload(call)]);
    for (const { upload } of answers) expect(upload).toEqual({ id: attachmentId, state: "processing", refusal: null });
    expect(await jobsOf(attachmentId)).toEqual([{ task: "attachment.process", late: false }]);
  });

  test("brings no more than was announced, nor another kind", async () => {
    const both = await talk(db);
    expect(await postUpload(storage, (await start(both, 5)).upload, PICTURE)).toBe("too_large");
    expect(await postUpload(storage, (await start(both)).upload, PICTURE, "text/html")).toBe("wrong_type");
  });

  test("that never arrived is refused as missing", async () => {
    const both = await talk(db);
    const { attachmentId } = await start(both);
    const { upload } = await finishUpload({ db, storage, actor: both.ann, attachmentId });
    expect(upload).toEqual({ id: attachmentId, state: "refused", refusal: "missing" });
    expect(await jobsOf(attachmentId)).toEqual([]);
  });

  test("that is longer than was allowed, by whatever way it came, is refused", async () => {
    const both = await talk(db);
    const { attachmentId } = await start(both);
    const long = Buffer.alloc(20 * 1024 * 1024 + 1);
    await storage.write({ key: attachmentKey(attachmentId, "original"), contentType: "image/jpeg", bytes: long });
    const { upload } = await finishUpload({ db, storage, actor: both.ann, attachmentId });
    expect(upload.refusal).toBe("too_large");
  });

  test("is no business of a stranger's, nor of the other person", async () => {
    const both = await talk(db);
    const { attachmentId } = await start(both);
    for (const actor of [both.stranger, both.ben]) {
      await expect(finishUpload({ db, storage, actor, attachmentId })).rejects.toMatchObject(code("not_found"));
    }
    const begin = { db, storage, actor: both.stranger, contentType: "image/png", bytes: 1 } as const;
    await expect(startUpload({ ...begin, conversationId: both.conversationId })).rejects.toMatchObject(code("not_found"));
    await expect(startUpload({ ...begin, conversationId: randomUUID() })).rejects.toMatchObject(code("not_found"));
  });

  test("ends with its uploader's part in the conversation", async () => {
    const both = await talk(db);
    const { attachmentId } = await start(both);
    await db.updateTable("participants").set({ left_at: new Date() }).where("user_id", "=", both.ann.userId).execute();
    await expect(start(both)).rejects.toMatchObject(code("not_found"));
    await expect(finishUpload({ db, storage, actor: both.ann, attachmentId })).rejects.toMatchObject(code("not_found"));
  });

  test("waits for a yes where writing does", async () => {
    const both = await talk(db);
    await db.updateTable("participants").set({ accepted_at: null }).where("user_id", "=", both.ann.userId).execute();
    await expect(start(both)).rejects.toMatchObject(code("not_available"));
  });

  test("is one too many where dozens were never sent", async () => {
    const both = await talk(db);
    await db
      .insertInto("attachments")
      .values(Array.from({ length: 53 }, () => ({ conversation_id: both.conversationId, uploader_id: both.ann.userId })))
      .execute();
    const outcomes = await Promise.allSettled([start(both), start(both)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(start(both)).rejects.toMatchObject({ fault: { code: "too_many", retryAfterMs: expect.any(Number) } });
  });
});

describe("a message may be sent with photos", () => {
  async function ready() {
    const both = await talk(db);
    const ids = [await upload({ ...both, db, storage, actor: both.ann }), await upload({ ...both, db, storage, actor: both.ann })];
    return {
      ...both,
      ids,
      ask: (attachmentIds: string[], actor = both.ann, clientId = randomUUID()) =>
        requireUploads({ db: chat, actor, conversationId: both.conversationId, clientId, attachmentIds }),
    };
  }

  test("of its author and its conversation, in their order, and again with the same message", async () => {
    const { ann, conversationId, ids, ask } = await ready();
    const turned = [ids[1]!, ids[0]!];
    const clientId = randomUUID();
    await ask(turned, ann, clientId);
    const messageId = await send({ chat, actor: ann, conversationId, attachmentIds: turned, clientId });
    expect(await photosOf(db, messageId)).toEqual(turned);
    await ask(turned, ann, clientId);
    await expect(ask(turned)).rejects.toMatchObject(code("not_found"));
  });

  test("but not with somebody else's, one of another conversation, or one that never was", async () => {
    const [here, there] = [await ready(), await ready()];
    const mineElsewhere = await db
      .insertInto("attachments")
      .values({ conversation_id: there.conversationId, uploader_id: here.ann.userId, state: "ready" })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const id of [there.ids[0]!, mineElsewhere.id, randomUUID()]) {
      await expect(here.ask([here.ids[0]!, id])).rejects.toMatchObject(code("not_found"));
      // Also where nobody asked before.
      const messageId = await send({ chat, actor: here.ann, conversationId: here.conversationId, attachmentIds: [id] });
      expect(await photosOf(db, messageId)).toEqual([]);
    }
    await expect(here.ask(here.ids, here.ben)).rejects.toMatchObject(code("not_found"));
    const theirs = await send({ chat, actor: here.ben, conversationId: here.conversationId, attachmentIds: here.ids });
    expect(await photosOf(db, theirs)).toEqual([]);
  });

  test("nor with one that was refused or has not arrived", async () => {
    const { ann, conversationId, ids, ask } = await ready();
    await db.updateTable("attachments").set({ state: "refused", refusal: "not_an_image" }).where("id", "=", ids[0]!).execute();
    await db.updateTable("attachments").set({ state: "uploading" }).where("id", "=", ids[1]!).execute();
    for (const id of ids) await expect(ask([id])).rejects.toMatchObject(code("photo_unusable"));
    expect(await photosOf(db, await send({ chat, actor: ann, conversationId, attachmentIds: ids }))).toEqual([]);
  });

  test("and of two messages with the same photo one gets it", async () => {
    const { ann, conversationId, ids } = await ready();
    const sent = await Promise.all([1, 2, 3].map(() => send({ chat, actor: ann, conversationId, attachmentIds: ids })));
    const photos = await Promise.all(sent.map((id) => photosOf(db, id)));
    expect(photos.flat().sort()).toEqual([...ids].sort());
    expect(photos.filter((of) => of.length > 0)).toHaveLength(1);
  });

  test("of which nine are shown", async () => {
    const { ann, conversationId } = await ready();
    const rows = await db
      .insertInto("attachments")
      .values(Array.from({ length: 11 }, () => ({ conversation_id: conversationId, uploader_id: ann.userId, state: "ready" as const })))
      .returning("id")
      .execute();
    const ids = rows.map(({ id }) => id);
    expect(await photosOf(db, await send({ chat, actor: ann, conversationId, attachmentIds: ids }))).toEqual(ids.slice(0, 9));
  });
});

describe("photos go", () => {
  test("with their message when its author takes it back, by a process that may add no job", async () => {
    const { ann, conversationId } = await talk(db);
    const id = await upload({ db, storage, actor: ann, conversationId });
    const messageId = await send({ chat, actor: ann, conversationId, attachmentIds: [id] });
    await chat.updateTable("messages").set({ body: "", deleted_at: new Date() }).where("id", "=", messageId).execute();
    expect(await photosOf(db, messageId)).toEqual([]);
    expect((await jobsOf(id)).filter(({ task }) => task === "attachment.delete")).toEqual([
      { task: "attachment.delete", late: false },
      { task: "attachment.delete", late: true },
    ]);
  });

  test("with their conversation", async () => {
    const { ann, conversationId } = await talk(db);
    const id = await upload({ db, storage, actor: ann, conversationId });
    await db.deleteFrom("conversations").where("id", "=", conversationId).execute();
    expect((await jobsOf(id)).map(({ task }) => task)).toContain("attachment.delete");
  });

  test("not with the account of who sent them: the message stays, too", async () => {
    const { conversationId } = await talk(db);
    const gone = as(await makeUser(everything));
    await everything.insertInto("participants").values({ conversation_id: conversationId, user_id: gone.userId }).execute();
    const id = await upload({ db, storage, actor: gone, conversationId });
    const messageId = await send({ chat, actor: gone, conversationId, attachmentIds: [id] });
    await everything.deleteFrom("users").where("id", "=", gone.userId).execute();
    expect(await photosOf(db, messageId)).toEqual([id]);
  });
});
