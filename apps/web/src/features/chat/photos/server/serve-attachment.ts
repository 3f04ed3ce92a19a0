import { attachmentSizes, fail, id } from "@namegame/contract";
import { viewAttachment } from "@namegame/core";
import { answerPicture } from "../../../../server/picture.ts";
import type { Services } from "../../../../server/services.ts";

// The address of a picture never shows another one. Not longer than an hour: what somebody may no longer see should leave their device too.
const CACHE = "private, max-age=3600, immutable";

/** Answers `GET /api/attachments/<attachmentId>/<size>` to whoever takes part in the conversation, and 404 to everybody else. */
export async function serveAttachment(options: {
  request: Request;
  services: Pick<Services, "auth" | "db" | "storage" | "log">;
  attachmentId: string;
  size: string;
}): Promise<Response> {
  const { request, services } = options;
  return answerPicture({
    request,
    services,
    async find() {
      const actor = await services.auth.getActor(request.headers);
      const attachmentId = id.safeParse(options.attachmentId).data;
      const size = attachmentSizes.find((known) => known === options.size);
      if (!actor || !attachmentId || !size) fail("not_found");
      const object = await viewAttachment({ db: services.db, storage: services.storage, actor, attachmentId, size });
      return { object, version: `${attachmentId}-${size}`, cacheControl: CACHE };
    },
  });
}
