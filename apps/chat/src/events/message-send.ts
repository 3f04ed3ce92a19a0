import { fail } from "@namegame/contract";

import type { EventHandler } from "./handler.ts";

export const messageSend: EventHandler<"message:send"> = async ({ batcher, actor, input }) => {
  const appended = await batcher.add({ author: actor, ...input });
  if (appended.status === "refused") fail("not_found");
  return { message: appended.message };
};
