import type { photosActions } from "@namegame/contract";
import { beginPhoto, finishPhoto, getMyPhoto, getPhotoStatus, recropPhoto, removePhoto } from "@namegame/core";
import type { ActorContext, Handlers } from "../../server/action.ts";

const callOf = ({ db, actor, now, services }: ActorContext) => ({ db, actor, now, storage: services.storage });

export const photosHandlers: Handlers<typeof photosActions> = {
  "photos.begin": async (context, input) => {
    await context.services.limits.photo(context.actor.userId);
    return beginPhoto({ ...callOf(context), ...input });
  },
  "photos.mine": (context) => getMyPhoto(callOf(context)),
  "photos.finish": (context, input) => finishPhoto({ ...callOf(context), ...input }),
  "photos.status": (context, input) => getPhotoStatus({ ...callOf(context), ...input }),
  "photos.recrop": async (context, input) => {
    await context.services.limits.photo(context.actor.userId);
    return recropPhoto({ ...callOf(context), ...input });
  },
  "photos.remove": (context) => removePhoto(callOf(context)),
};
