import { fail } from "@namegame/contract";
import { requireUploads } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const messageSend: EventHandler<"message:send"> = async ({ db, batcher, actor, input }) => {
  const { attachmentIds = [] } = input;
  if (attachmentIds.length > 0) await requireUploads({ db, actor, ...input, attachmentIds });
  const appended = await batcher.add({ author: actor, ...input });
  if (appended.status === "refused") fail("not_found");
  return { message: appended.message };
};
