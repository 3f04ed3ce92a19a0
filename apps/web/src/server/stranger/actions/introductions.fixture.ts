import type { introductionsActions } from "@namegame/contract";
import { dayOf } from "@namegame/domain";
import { refused, type ActionCases } from "../action-case.fixture.ts";
import type { World } from "../world.fixture.ts";

const TODAY = dayOf(new Date());
const ofGroup = ({ groupId }: World) => ({ groupId });
const ofEvent = ({ eventId }: World) => ({ eventId });

export const introductionsCases: ActionCases<typeof introductionsActions> = {
  "introductions.three": refused("not_found", ofGroup),
  "introductions.tables": refused("not_found", ofEvent),
  "introductions.makeTables": refused("not_found", ({ eventId }) => ({ eventId, courses: 2 })),
  "introductions.seatLate": refused("not_found", ofEvent),
  "introductions.clearTables": refused("not_found", ofEvent),
  "introductions.question": refused("not_found", ofGroup),
  "introductions.answer": refused("not_found", ({ groupId }) => ({ groupId, day: TODAY, asked: 0, body: "Soup" })),
  "introductions.deleteAnswer": refused("not_found", ({ groupId }) => ({ groupId, day: TODAY })),
  "introductions.myAnswers": refused("not_found", ofGroup),
  "introductions.ask": refused("not_found", ({ groupId }) => ({ groupId, text: "Who are you?" })),
  "introductions.mySeats": refused("not_found", ofGroup),
};
