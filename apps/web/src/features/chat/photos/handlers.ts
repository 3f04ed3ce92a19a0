import type { attachmentsActions } from "@namegame/contract";
import { finishUpload, startUpload } from "@namegame/core";
import type { ActorContext, Handlers } from "../../../server/action.ts";

const callOf = ({ db, actor, now, services }: ActorContext) => ({ db, actor, now, storage: services.storage });

export const attachmentsHandlers: Handlers<typeof attachmentsActions> = {
  "chat.startUpload": async (context, input) => {
    await context.services.limits.upload(context.actor.userId);
    return startUpload({ ...callOf(context), ...input });
  },
  "chat.finishUpload": (context, input) => finishUpload({ ...callOf(context), ...input }),
};
