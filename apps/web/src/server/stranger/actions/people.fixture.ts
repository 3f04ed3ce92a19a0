import type { peopleActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

export const peopleCases: ActionCases<typeof peopleActions> = {
  "people.me": { own: () => ({}) },
  "people.updateMe": { own: () => ({ about: "New here" }) },
  "people.list": refused("not_found", ({ groupId }) => ({ groupId })),
  "people.get": refused("not_found", ({ groupId, member }) => ({ groupId, userId: member.userId })),
  "people.block": refused("not_found", ({ member }) => ({ userId: member.userId })),
  // Lifts a block of one's own; where there is none, for whomever, nothing happens and nothing is said.
  "people.unblock": { own: ({ member }) => ({ userId: member.userId }) },
  "people.blocked": { own: () => ({}) },
};
