import { syncConversations } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const conversationSync: EventHandler<"conversation:sync"> = ({ db, actor, input }) => syncConversations({ db, actor, ...input });
