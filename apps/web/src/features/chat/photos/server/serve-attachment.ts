import { attachmentSizes, fail, id } from "@namegame/contract";
import { viewAttachment } from "@namegame/core";
import { answerPicture, type PictureServices } from "../../../../server/picture.ts";

// The address of a picture never shows another one. Not longer than an hour: what somebody may no longer see should leave their device too.
const CACHE = "private, max-age=3600, immutable";

/** Answers `GET /api/attachments/<attachmentId>/<size>` to whoever takes part in the conversation, and 404 to everybody else. */
export async function serveAttachment(options: {
  request: Request;
  services: PictureServices;
  attachmentId: string;
  size: string;
}): Promise<Response> {
  return answerPicture({
    ...options,
    async find(call) {
      const attachmentId = id.safeParse(options.attachmentId).data;
      const size = attachmentSizes.find((known) => known === options.size);
      if (!attachmentId || !size) fail("not_found");
      const object = await viewAttachment({ ...call, attachmentId, size });
      return { object, version: `${attachmentId}-${size}`, cacheControl: CACHE };
    },
  });
}
