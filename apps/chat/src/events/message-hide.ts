import { hideMessage } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const messageHide: EventHandler<"message:hide"> = async ({ db, actor, input }) => ({
  message: await hideMessage({ db, actor, ...input }),
});
