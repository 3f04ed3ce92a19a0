import { listMessages } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const messageList: EventHandler<"message:list"> = ({ db, actor, input }) => listMessages({ db, actor, ...input });
