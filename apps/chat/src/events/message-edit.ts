import { editMessage } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const messageEdit: EventHandler<"message:edit"> = async ({ db, actor, input }) => ({
  message: await editMessage({ db, actor, ...input }),
});
