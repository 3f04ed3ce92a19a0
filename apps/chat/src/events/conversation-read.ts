import { markRead } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const conversationRead: EventHandler<"conversation:read"> = async ({ db, actor, input }) => ({
  readSeq: await markRead({ db, actor, ...input }),
});
