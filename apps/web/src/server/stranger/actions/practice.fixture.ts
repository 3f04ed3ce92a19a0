import { randomUUID } from "node:crypto";
import type { ActionInput, practiceActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";
import type { World } from "../world.fixture.ts";

const named = ({ member }: World): ActionInput<"practice.answer"> => ({
  clientId: randomUUID(),
  personId: member.userId,
  exercise: "type_name",
  typed: member.name,
  elapsedMs: 1000,
});

export const practiceCases: ActionCases<typeof practiceActions> = {
  "practice.summary": { ...refused("not_found", ({ groupId }) => ({ groupId })), own: () => ({}) },
  "practice.start": {
    refused: [
      { code: "not_found", input: ({ groupId }) => ({ groupId }) },
      { code: "not_found", input: ({ eventId }) => ({ eventId }) },
    ],
    own: () => ({}),
  },
  "practice.keep": refused("not_found", ({ groupId }) => ({ groupId })),
  "practice.setRetention": { own: () => ({ retention: 0.95 }) },
  "practice.answer": refused("not_found", named),
  "practice.answers": refused("not_found", (world) => ({ answers: [named(world)] })),
};
