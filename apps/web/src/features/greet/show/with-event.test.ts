import type { JoinedPerson, LiveEvent, ShownCode } from "@namegame/contract";
import { describe, expect, it } from "vitest";
import { withEvent } from "./with-event.ts";

const code: ShownCode = {
  id: "c1",
  purpose: "join",
  groupId: "g1",
  spoken: "ABCDEF",
  path: "/join/x",
  poster: true,
  useLimit: 3,
  uses: 0,
  expiresAt: "2026-03-02T09:15:00.000Z",
};
const person = (n: number): JoinedPerson => ({
  userId: `u${n}`,
  name: `Person ${n}`,
  photoId: null,
  redemptionId: `r${n}`,
  joinedAt: "2026-03-02T09:00:00.000Z",
  canUndo: true,
});
const joined = (n: number, uses = n, codeId = "c1"): LiveEvent => ({
  type: "joined",
  groupId: "g1",
  codeId,
  person: person(n),
  uses,
  useLimit: 3,
});
const after = (...events: LiveEvent[]) => events.reduce(withEvent, { code, full: false, people: [] });

describe("withEvent", () => {
  it("adds who came in, once, whatever the order", () => {
    const state = after(joined(2), joined(1), joined(2));
    expect(state.people.map(({ userId }) => userId)).toEqual(["u2", "u1"]);
    expect(state.code.uses).toBe(2);
    expect(state.full).toBe(false);
  });

  it("is full with the last place, or when told so", () => {
    expect(after(joined(1), joined(2), joined(3)).full).toBe(true);
    expect(after({ type: "code_full", groupId: "g1", codeId: "c1" }).full).toBe(true);
  });

  it("leaves another code's news alone", () => {
    expect(after(joined(1, 1, "c2"), { type: "code_full", groupId: "g1", codeId: "c2" }, { type: "groups_changed" })).toEqual(after());
  });
});
