import { randomUUID } from "node:crypto";
import type { practiceActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

export const practiceCases: ActionCases<typeof practiceActions> = {
  "practice.summary": { ...refused("not_found", ({ groupId }) => ({ groupId })), own: () => ({}) },
  "practice.start": { ...refused("not_found", ({ groupId }) => ({ groupId })), own: () => ({}) },
  "practice.answer": refused("not_found", ({ member }) => ({
    clientId: randomUUID(),
    personId: member.userId,
    exercise: "type_name",
    typed: member.name,
    elapsedMs: 1000,
  })),
};
