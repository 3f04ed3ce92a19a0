import type { scoreActions } from "@namegame/contract";
import { groupShare, groupTotals, myScore } from "@namegame/core";
import type { Handlers } from "../../server/action.ts";

export const scoreHandlers: Handlers<typeof scoreActions> = {
  "score.group": ({ db, actor, now }, input) => groupShare({ db, actor, now, ...input }),
  "score.totals": ({ db, actor, now }, input) => groupTotals({ db, actor, now, ...input }),
  "score.mine": ({ db, actor, now }, input) => myScore({ db, actor, now, ...input }),
};
