import { getConversation } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const conversationGet: EventHandler<"conversation:get"> = async ({ db, actor, input }) => ({
  conversation: await getConversation({ db, actor, ...input }),
});
