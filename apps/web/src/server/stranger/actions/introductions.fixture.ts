import type { introductionsActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";
import type { World } from "../world.fixture.ts";

const ofEvent = ({ eventId }: World) => ({ eventId });

export const introductionsCases: ActionCases<typeof introductionsActions> = {
  "introductions.three": refused("not_found", ({ groupId }) => ({ groupId })),
  "introductions.tables": refused("not_found", ofEvent),
  "introductions.makeTables": refused("not_found", ({ eventId }) => ({ eventId, courses: 2 })),
  "introductions.seatLate": refused("not_found", ofEvent),
  "introductions.clearTables": refused("not_found", ofEvent),
  "introductions.mySeats": refused("not_found", ({ groupId }) => ({ groupId })),
};
