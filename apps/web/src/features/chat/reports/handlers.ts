import type { reportsActions } from "@namegame/contract";
import { listReports, reportMessage, resolveReport } from "@namegame/core";
import type { Handlers } from "../../../server/action.ts";
import { done } from "../../done.ts";

export const reportsHandlers: Handlers<typeof reportsActions> = {
  async "chat.report"({ db, actor, now, services }, input) {
    await services.limits.report(actor.userId);
    return done(reportMessage({ db, actor, now, ...input }));
  },
  "chat.reports": ({ db, actor, now }, input) => listReports({ db, actor, now, ...input }),
  "chat.resolveReport": ({ db, actor, now }, input) => done(resolveReport({ db, actor, now, ...input })),
};
