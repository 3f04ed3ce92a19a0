import type { refresherActions } from "@namegame/contract";
import { markRefresherRead } from "@namegame/core";
import type { Handlers } from "../../server/action.ts";
import { done } from "../done.ts";

export const refresherHandlers: Handlers<typeof refresherActions> = {
  "refresher.markRead": ({ db, actor, now, services }, input) =>
    done(services.notifyLimits.change(actor.userId).then(() => markRefresherRead({ db, actor, now, ...input }))),
};
