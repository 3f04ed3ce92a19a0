import { listConversations } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const conversationList: EventHandler<"conversation:list"> = async ({ db, actor }) => ({
  conversations: await listConversations({ db, actor }),
});
