import type { SocketEventName } from "@namegame/contract";

import { conversationGet } from "./conversation-get.ts";
import { conversationList } from "./conversation-list.ts";
import { conversationRead } from "./conversation-read.ts";
import { conversationSync } from "./conversation-sync.ts";
import type { EventHandler } from "./handler.ts";
import { messageList } from "./message-list.ts";
import { messageSend } from "./message-send.ts";

/** Who answers what; an event of the contract without its handler does not compile. */
export const eventHandlers: { [Name in SocketEventName]: EventHandler<Name> } = {
  "conversation:list": conversationList,
  "conversation:get": conversationGet,
  "conversation:sync": conversationSync,
  "conversation:read": conversationRead,
  "message:list": messageList,
  "message:send": messageSend,
};
