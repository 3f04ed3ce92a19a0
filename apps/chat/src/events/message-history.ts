import { messageHistory as readMessageHistory } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const messageHistory: EventHandler<"message:history"> = ({ db, actor, input }) => readMessageHistory({ db, actor, ...input });
