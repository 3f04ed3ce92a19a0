import { testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";

import { listMessages } from "../chat/list-messages.ts";
import { testStorage } from "../photos/photo-store.fixture.ts";
import { findLink } from "../previews/find-link.ts";
import { keepPreview } from "../previews/keep-preview.ts";
import { previewKey } from "../previews/preview-key.ts";
import { send, talk, upload } from "./attachments.fixture.ts";

const { db: everything, dbAs } = await testDatabase();
const [db, chat, worker] = [dbAs("web"), dbAs("chat"), dbAs("worker")];
const storage = await testStorage();

test("a message is read with its photos in their order and the preview of its link, and gone with neither", async () => {
  const both = await talk(db);
  const { ann, ben, conversationId } = both;
  const attachmentIds = [await upload({ ...both, db, storage, actor: ann }), await upload({ ...both, db, storage, actor: ann })].reverse();
  const messageId = await send({ chat, actor: ann, conversationId, attachmentIds, body: "https://a.example/x" });
  const read = async () => (await listMessages({ db: chat, actor: ben, conversationId })).messages[0];
  expect(await read()).toMatchObject({ attachments: attachmentIds.map((id) => ({ id, state: "processing", width: null, height: null })) });
  expect(await read()).not.toHaveProperty("preview");

  const found = (await findLink({ db: worker, messageId }))!;
  const said = { site: "a.example", title: "A page", description: null };
  const image = { key: previewKey({ messageId, jobId: "1" }), width: 20, height: 10 };
  await keepPreview({ db: worker, messageId, preview: { ...found, ...said, image } });
  expect((await read())?.preview).toEqual({ url: "https://a.example/x", ...said, image: { width: 20, height: 10 } });

  await everything.updateTable("messages").set({ hidden_at: new Date() }).where("id", "=", messageId).execute();
  const hidden = await read();
  expect(hidden).toMatchObject({ gone: "admin" });
  expect(hidden).not.toHaveProperty("attachments");
  expect(hidden).not.toHaveProperty("preview");
});
