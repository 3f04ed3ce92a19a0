import type { reportsActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

export const reportsCases: ActionCases<typeof reportsActions> = {
  "chat.report": refused("not_found", ({ messageId }) => ({ messageId, reason: "other", note: "I want to see it" })),
  "chat.reports": refused("not_found", ({ groupId }) => ({ groupId })),
  "chat.resolveReport": refused("not_found", ({ groupId, reportedId }) => ({ groupId, messageId: reportedId, resolution: "hidden" })),
};
