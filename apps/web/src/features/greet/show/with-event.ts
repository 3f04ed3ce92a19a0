import type { ActionOutput, LiveEvent } from "@namegame/contract";

type Joined = ActionOutput<"greet.joined">;

/** The screen's state after a live event; events may come twice, late, or for another code. */
export function withEvent(state: Joined, event: LiveEvent): Joined {
  if (event.type === "code_full" && event.codeId === state.code.id) return { ...state, full: true };
  if (event.type !== "joined" || event.codeId !== state.code.id) return state;
  // Two joins a moment apart may be told in either order.
  const code = { ...state.code, uses: Math.max(state.code.uses, event.uses), useLimit: event.useLimit };
  const known = state.people.some(({ redemptionId }) => redemptionId === event.person.redemptionId);
  return { code, full: code.uses >= code.useLimit, people: known ? state.people : [...state.people, event.person] };
}
