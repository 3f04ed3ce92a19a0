import { beHere } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const conversationHere: EventHandler<"conversation:here"> = ({ db, actor, input }) => beHere({ db, actor, ...input });
