import { deleteMessage } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const messageDelete: EventHandler<"message:delete"> = async ({ db, actor, input }) => ({
  message: await deleteMessage({ db, actor, ...input }),
});
