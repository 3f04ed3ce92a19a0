import { saveDraft } from "@namegame/core";

import type { EventHandler } from "./handler.ts";

export const draftSave: EventHandler<"draft:save"> = async ({ db, actor, input }) => {
  await saveDraft({ db, actor, ...input });
  return {};
};
