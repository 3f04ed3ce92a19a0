import type { introductionsActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

export const introductionsCases: ActionCases<typeof introductionsActions> = {
  "introductions.three": refused("not_found", ({ groupId }) => ({ groupId })),
};
