import type { PracticeSummary } from "@namegame/contract";
import type { PracticeState } from "@namegame/domain";

export function presentSummary(state: PracticeState): PracticeSummary {
  return { ...state, nextDueAt: state.nextDueAt?.toISOString() ?? null };
}
