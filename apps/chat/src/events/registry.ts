import type { SocketEventName } from "@namegame/contract";

import { conversationGet } from "./conversation-get.ts";
import { conversationHere } from "./conversation-here.ts";
import { conversationList } from "./conversation-list.ts";
import { conversationRead } from "./conversation-read.ts";
import { conversationSync } from "./conversation-sync.ts";
import { conversationTyping } from "./conversation-typing.ts";
import { draftSave } from "./draft-save.ts";
import { gameAnswer } from "./game-answer.ts";
import { gameEnter } from "./game-enter.ts";
import { gameLeave } from "./game-leave.ts";
import type { EventHandler } from "./handler.ts";
import { messageDelete } from "./message-delete.ts";
import { messageEdit } from "./message-edit.ts";
import { messageFind } from "./message-find.ts";
import { messageHide } from "./message-hide.ts";
import { messageHistory } from "./message-history.ts";
import { messageList } from "./message-list.ts";
import { messageReact } from "./message-react.ts";
import { messageSearch } from "./message-search.ts";
import { messageSend } from "./message-send.ts";

/** Who answers what; an event of the contract without its handler does not compile. */
export const eventHandlers: { [Name in SocketEventName]: EventHandler<Name> } = {
  "conversation:get": conversationGet,
  "conversation:here": conversationHere,
  "conversation:list": conversationList,
  "conversation:read": conversationRead,
  "conversation:sync": conversationSync,
  "conversation:typing": conversationTyping,
  "draft:save": draftSave,
  "game:answer": gameAnswer,
  "game:enter": gameEnter,
  "game:leave": gameLeave,
  "message:delete": messageDelete,
  "message:edit": messageEdit,
  "message:find": messageFind,
  "message:hide": messageHide,
  "message:history": messageHistory,
  "message:list": messageList,
  "message:react": messageReact,
  "message:search": messageSearch,
  "message:send": messageSend,
};
