import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { appendMessages, previewKey } from "@namegame/core";
import { readAll } from "@namegame/storage";
import { makeDirectConversation, makeUser } from "@namegame/testing";
import { publicNetwork } from "@namegame/unfurl";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";

import { sharp } from "../picture/codec.ts";
import { gradient } from "../picture/pictures.fixture.ts";
import { testQueue } from "./queue.fixture.ts";

let pages: Record<string, { type: string; body: string | Buffer }> = {};
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? "");
  const page = pages[request.url ?? ""];
  response.writeHead(page ? 200 : 404, { "content-type": page?.type ?? "text/plain" }).end(page?.body);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const { port } = server.address() as AddressInfo;

// The policy in use, but that one name is the server above, at its port.
const { db, storage, work, log } = await testQueue({
  network: {
    resolve: async ({ host }) => (host === "pages.example" ? ["127.0.0.1"] : ["127.0.0.2"]),
    mayConnect: (to) => (to.address === "127.0.0.1" && to.port === port) || publicNetwork.mayConnect(to),
    ports: [...publicNetwork.ports, port],
  },
});
const html = (body: string) => ({ type: "text/html; charset=utf-8", body });
const page = (path: string) => `http://pages.example:${port}${path}`;

/** A message, as a conversation pod stores it, whose link was looked at. */
async function written(body: string): Promise<string> {
  const [ann, ben] = [await makeUser(db), await makeUser(db)];
  const { id: conversationId } = await makeDirectConversation(db, [ann.id, ben.id]);
  const author = { userId: ann.id, sessionId: randomUUID() };
  const [stored] = await appendMessages({ db, messages: [{ author, conversationId, clientId: randomUUID(), body }] });
  const messageId = (stored as { message: { id: string } }).message.id;
  await look(messageId);
  return messageId;
}

/** Runs what waits for this message, and nothing that others wait for. */
async function look(messageId: string): Promise<void> {
  await sql`delete from graphile_worker._private_jobs`.execute(db);
  await sql`select queue_message_jobs('{}', array[${messageId}::uuid])`.execute(db);
  await work();
}

const previewOf = (messageId: string) => db.selectFrom("link_previews").selectAll().where("message_id", "=", messageId).executeTakeFirst();

test("a message gets what its first link's page says, with a picture of our own making", async () => {
  pages = {
    "/fish": html(`<title>Fish</title><meta name="description" content="All of them"><meta property="og:image" content="/fish.png">`),
    "/fish.png": { type: "image/png", body: await gradient(1_200, 600, "png") },
  };
  const id = await written(`Look: ${page("/fish")}, and ${page("/other")}`);
  const { image_key, ...preview } = (await previewOf(id))!;
  expect(preview).toMatchObject({
    url: page("/fish"),
    site: "pages.example",
    title: "Fish",
    description: "All of them",
    width: 640,
    height: 320,
  });
  expect(asked).toEqual(["/fish", "/fish.png"]);
  const bytes = await readAll({ storage, key: image_key!, maxBytes: 1_000_000 });
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width: 640, height: 320 });
  const { change } = await db.selectFrom("messages").select("change").where("id", "=", id).executeTakeFirstOrThrow();
  expect(change).toBe(1);

  // Looked at again, as a job that died after its commit is: one preview, one picture.
  await look(id);
  await work();
  const now = (await previewOf(id))!;
  expect(await storage.stat(now.image_key!)).toBeDefined();
  expect(await storage.stat(image_key!)).toBeUndefined();
});

test("a picture that is none, or a trap, is left out", async () => {
  for (const body of ["<svg xmlns='http://www.w3.org/2000/svg'/>", await gradient(1, 1, "png")]) {
    pages = { "/": html(`<title>Fish</title><meta property="og:image" content="/picture">`), "/picture": { type: "image/png", body } };
    expect(await previewOf(await written(page("/")))).toMatchObject({ title: "Fish", image_key: null, width: null });
  }
});

test("a link to an address that is not public gets no preview, and nobody is asked", async () => {
  asked.length = 0;
  for (const link of [`http://127.0.0.1:${port}/`, `http://neighbour.example:${port}/`, "http://169.254.169.254/latest/"]) {
    expect(await previewOf(await written(link))).toBeUndefined();
  }
  expect(asked).toEqual([]);
  expect(log()).toContain('"refusal":"not_public"');
  // What people write stays theirs.
  expect(log()).not.toContain("neighbour.example");
});

test("a page that is gone takes the preview that was there", async () => {
  pages = { "/": html("<title>Fish</title>") };
  const id = await written(page("/"));
  expect(await previewOf(id)).toMatchObject({ title: "Fish" });
  pages = {};
  await look(id);
  expect(await previewOf(id)).toBeUndefined();
});

test("a message that is taken back has its preview and its picture deleted", async () => {
  pages = {
    "/": html(`<title>Fish</title><meta property="og:image" content="/fish.png">`),
    "/fish.png": { type: "image/png", body: await gradient(100, 100, "png") },
  };
  const id = await written(page("/"));
  const { image_key } = (await previewOf(id))!;
  await db.updateTable("messages").set({ body: "", deleted_at: new Date() }).where("id", "=", id).execute();
  await work();
  expect(await previewOf(id)).toBeUndefined();
  expect(await storage.stat(image_key!)).toBeUndefined();
});

test("a job deletes neither a picture that is shown nor anything that is no preview's", async () => {
  pages = {
    "/": html(`<title>Fish</title><meta property="og:image" content="/fish.png">`),
    "/fish.png": { type: "image/png", body: await gradient(100, 100, "png") },
  };
  const id = await written(page("/"));
  const { image_key } = (await previewOf(id))!;
  const other = { key: "photos/1/master.webp", contentType: "image/webp", bytes: Buffer.from("somebody's face") };
  await storage.write(other);
  for (const imageKey of [image_key, other.key, previewKey({ messageId: randomUUID(), jobId: "1" })]) {
    await sql`select graphile_worker.add_job('preview.delete', ${JSON.stringify({ imageKey })}::json, max_attempts => 1)`.execute(db);
  }
  await work();
  expect(await storage.stat(image_key!)).toBeDefined();
  expect(await storage.stat(other.key)).toBeDefined();
});
