import { fail, id } from "@namegame/contract";
import { viewPreview } from "@namegame/core";
import { answerPicture } from "../../../server/picture.ts";
import type { Services } from "../../../server/services.ts";

// Asked again each time, since an edited message has another picture under the same address; one that is the same is not sent again.
const CACHE = "private, no-cache";

/** Answers `GET /api/previews/<messageId>`: the picture of a link's preview, to whoever takes part in the conversation; else 404. */
export async function servePreview(options: {
  request: Request;
  services: Pick<Services, "auth" | "db" | "storage" | "log">;
  messageId: string;
}): Promise<Response> {
  const { request, services } = options;
  return answerPicture({
    request,
    services,
    async find() {
      const actor = await services.auth.getActor(request.headers);
      const messageId = id.safeParse(options.messageId).data;
      if (!actor || !messageId) fail("not_found");
      const { version, ...object } = await viewPreview({ db: services.db, storage: services.storage, actor, messageId });
      return { object, version: `${messageId}-${version}`, cacheControl: CACHE };
    },
  });
}
