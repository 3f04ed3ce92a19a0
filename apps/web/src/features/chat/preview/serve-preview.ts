import { fail, id } from "@namegame/contract";
import { viewPreview } from "@namegame/core";
import { answerPicture, type PictureServices } from "../../../server/picture.ts";

// Asked again each time, since an edited message has another picture under the same address; one that is the same is not sent again.
const CACHE = "private, no-cache";

/** Answers `GET /api/previews/<messageId>`: the picture of a link's preview, to whoever takes part in the conversation; else 404. */
export async function servePreview(options: { request: Request; services: PictureServices; messageId: string }): Promise<Response> {
  return answerPicture({
    ...options,
    async find(call) {
      const messageId = id.safeParse(options.messageId).data;
      if (!messageId) fail("not_found");
      const { version, ...object } = await viewPreview({ ...call, messageId });
      return { object, version: `${messageId}-${version}`, cacheControl: CACHE };
    },
  });
}
