import { findLink, keepPreview, type KeptPreview, previewKey } from "@namegame/core";
import type { Storage } from "@namegame/storage";
import type { PagePreview } from "@namegame/unfurl";

import { makePreviewImage } from "../picture/make-preview-image.ts";
import { defineTask } from "./task.ts";

/**
 * Looks at the first link of a message, and keeps what its page says of itself. A page that says nothing is not asked again: the message
 * is whole without it.
 */
export const messageUnfurlTask = defineTask({
  name: "message.unfurl",
  async run({ db, storage, unfurl, log, jobId, payload: { messageId } }) {
    const found = await findLink({ db, messageId });
    if (!found) return void (await keepPreview({ db, messageId, preview: null }));
    const outcome = await unfurl({ url: found.url });
    if ("refusal" in outcome) {
      // Not the link: it may hold what only its reader should have.
      log.info({ messageId, refusal: outcome.refusal }, "no preview");
      return void (await keepPreview({ db, messageId, preview: null }));
    }
    const { image: bytes, ...said } = outcome.page;
    const image = bytes ? await store({ storage, bytes, key: previewKey({ messageId, jobId }) }) : null;
    if ((await keepPreview({ db, messageId, preview: { ...found, ...said, image } })) === "gone" && image) await storage.delete(image.key);
  },
});

async function store(options: { storage: Storage; bytes: NonNullable<PagePreview["image"]>; key: string }): Promise<KeptPreview["image"]> {
  const { storage, bytes, key } = options;
  const made = await makePreviewImage(bytes);
  if (!made) return null;
  await storage.write({ key, contentType: "image/webp", bytes: made.webp });
  return { key, width: made.width, height: made.height };
}
