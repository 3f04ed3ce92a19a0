import { attachmentKey, previewKey } from "@namegame/core";
import { makeDirectConversation } from "@namegame/testing";
import { describe, expect, test } from "vitest";
import { ORIGIN, testServices } from "../../../../server/services.fixture.ts";
import { servePreview } from "../../preview/serve-preview.ts";
import { serveAttachment } from "./serve-attachment.ts";

const { services, person } = await testServices();
const { db, storage } = services;

async function talk() {
  const [ann, ben, stranger] = [await person(), await person(), await person()];
  const { id: conversationId } = await makeDirectConversation(db, [ann.userId, ben.userId]);
  const message = await db
    .insertInto("messages")
    .values({ conversation_id: conversationId, seq: 1, author_id: ann.userId, client_id: crypto.randomUUID(), body: "look" })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { ann, ben, stranger, conversationId, messageId: message.id };
}

const request = (path: string, headers: Record<string, string>) => new Request(`${ORIGIN}${path}`, { headers });
const picture = { contentType: "image/webp", bytes: Buffer.from("picture") };
const nothing = { "cache-control": "no-store" };

describe("GET /api/attachments/<attachmentId>/<size>", () => {
  const get = (attachmentId: string, size: string, headers: Record<string, string> = {}) =>
    serveAttachment({ request: request(`/api/attachments/${attachmentId}/${size}`, headers), services, attachmentId, size });

  test("gives the photo of a message to who takes part, to be kept by their browser only and never to run", async () => {
    const { ann, ben, stranger, conversationId, messageId } = await talk();
    const { id } = await db
      .insertInto("attachments")
      .values({ conversation_id: conversationId, uploader_id: ann.userId, message_id: messageId, position: 0, state: "ready" })
      .returning("id")
      .executeTakeFirstOrThrow();
    await storage.write({ key: attachmentKey(id, "small"), ...picture });
    await storage.write({ key: attachmentKey(id, "original"), ...picture });
    const answer = await get(id, "small", { cookie: ben.cookie });
    expect(await answer.text()).toBe("picture");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "private, max-age=3600, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    const etag = answer.headers.get("etag") as string;
    expect((await get(id, "small", { cookie: ann.cookie, "if-none-match": etag })).status).toBe(304);
    for (const hidden of [
      await get(id, "small", { cookie: stranger.cookie }),
      await get(id, "small", { cookie: stranger.cookie, "if-none-match": etag }),
      await get(id, "small"),
      await get(id, "original", { cookie: ben.cookie }),
      await get(id, "large", { cookie: ben.cookie }),
      await get("../../etc/passwd", "small", { cookie: ben.cookie }),
      await get(crypto.randomUUID(), "small", { cookie: ben.cookie }),
    ]) {
      expect(hidden.status).toBe(404);
      expect(Object.fromEntries(hidden.headers)).toEqual(nothing);
      expect(await hidden.text()).toBe("");
    }
  });
});

describe("GET /api/previews/<messageId>", () => {
  const get = (messageId: string, headers: Record<string, string> = {}) =>
    servePreview({ request: request(`/api/previews/${messageId}`, headers), services, messageId });

  test("gives the picture of a link to who takes part, and another one after the link was edited", async () => {
    const { ben, stranger, messageId } = await talk();
    const keep = async (jobId: string, bytes: string) => {
      const key = previewKey({ messageId, jobId });
      await storage.write({ key, contentType: "image/webp", bytes: Buffer.from(bytes) });
      await db.deleteFrom("link_previews").where("message_id", "=", messageId).execute();
      const said = { link: "x", url: "x", site: "x", title: "x", image_key: key, width: 2, height: 1 };
      await db
        .insertInto("link_previews")
        .values({ message_id: messageId, ...said })
        .execute();
    };
    expect((await get(messageId, { cookie: ben.cookie })).status).toBe(404);
    await keep("1", "first");
    const first = await get(messageId, { cookie: ben.cookie });
    expect(await first.text()).toBe("first");
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const etag = first.headers.get("etag") as string;
    expect((await get(messageId, { cookie: ben.cookie, "if-none-match": etag })).status).toBe(304);
    await keep("2", "second");
    expect(await (await get(messageId, { cookie: ben.cookie, "if-none-match": etag })).text()).toBe("second");
    for (const hidden of [
      await get(messageId, { cookie: stranger.cookie }),
      await get(messageId),
      await get("x", { cookie: ben.cookie }),
    ]) {
      expect(hidden.status).toBe(404);
      expect(Object.fromEntries(hidden.headers)).toEqual(nothing);
    }
  });
});
