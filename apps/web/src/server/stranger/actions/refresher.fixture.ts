import type { refresherActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

export const refresherCases: ActionCases<typeof refresherActions> = {
  "refresher.markRead": refused("not_found", ({ eventId }) => ({ eventId })),
};
