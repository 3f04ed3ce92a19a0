import { findMessage } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const messageFind: EventHandler<"message:find"> = ({ db, actor, input }) => findMessage({ db, actor, ...input });
