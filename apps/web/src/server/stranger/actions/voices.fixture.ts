import type { voicesActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

export const voicesCases: ActionCases<typeof voicesActions> = {
  "voices.begin": { own: () => ({ bytes: 1000 }) },
  "voices.mine": { own: () => ({}) },
  "voices.finish": refused("not_found", ({ recordingId }) => ({ voiceId: recordingId })),
  "voices.status": refused("not_found", ({ voiceId }) => ({ voiceId })),
  "voices.remove": { own: () => ({}) },
};
