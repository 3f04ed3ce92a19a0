import type { introductionsActions } from "@namegame/contract";
import { meetThree } from "@namegame/core";
import type { ActorContext, Handlers } from "../../server/action.ts";

const callOf = ({ db, actor, now }: ActorContext) => ({ db, actor, now });

export const introductionsHandlers: Handlers<typeof introductionsActions> = {
  "introductions.three": (context, input) => meetThree({ ...callOf(context), ...input }),
};
