import type { scoreActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

export const scoreCases: ActionCases<typeof scoreActions> = {
  "score.group": refused("not_found", ({ groupId }) => ({ groupId })),
  "score.totals": refused("not_found", ({ groupId }) => ({ groupId })),
  "score.mine": { own: () => ({ timeZone: "Europe/Berlin" }) },
};
