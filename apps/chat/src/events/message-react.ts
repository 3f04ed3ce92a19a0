import { reactToMessage } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const messageReact: EventHandler<"message:react"> = async ({ db, actor, input }) => ({
  message: await reactToMessage({ db, actor, ...input }),
});
