import { searchMessages } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const messageSearch: EventHandler<"message:search"> = ({ db, actor, input }) => searchMessages({ db, actor, ...input });
