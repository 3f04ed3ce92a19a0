import type { voicesActions } from "@namegame/contract";
import { beginVoice, finishVoice, getMyVoice, getVoiceStatus, removeVoice } from "@namegame/core";
import type { ActorContext, Handlers } from "../../server/action.ts";

const callOf = ({ db, actor, now, services }: ActorContext) => ({ db, actor, now, storage: services.storage });

export const voicesHandlers: Handlers<typeof voicesActions> = {
  "voices.begin": async (context, input) => {
    await context.services.limits.voice(context.actor.userId);
    return beginVoice({ ...callOf(context), ...input });
  },
  "voices.mine": (context) => getMyVoice(callOf(context)),
  "voices.finish": (context, input) => finishVoice({ ...callOf(context), ...input }),
  "voices.status": (context, input) => getVoiceStatus({ ...callOf(context), ...input }),
  "voices.remove": (context) => removeVoice(callOf(context)),
};
