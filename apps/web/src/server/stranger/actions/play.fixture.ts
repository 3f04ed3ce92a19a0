import type { playActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";
import type { World } from "../world.fixture.ts";

const ofGroup = ({ groupId }: World) => ({ groupId });
const ofGame = ({ gameId }: World) => ({ gameId });

export const playCases: ActionCases<typeof playActions> = {
  "play.events": refused("not_found", ofGroup),
  "play.createEvent": refused("not_found", ({ groupId }) => ({ groupId, name: "Mine now" })),
  "play.attendees": refused("not_found", ({ eventId }) => ({ eventId })),
  "play.setHere": refused("not_found", ({ eventId, member }) => ({ eventId, userId: member.userId, here: false })),
  "play.checkIn": refused("not_found", ofGroup),
  "play.setConsent": refused("not_found", ({ groupId }) => ({ groupId, plays: true })),
  "play.running": refused("not_found", ofGroup),
  "play.createGame": refused("not_found", ofGroup),
  "play.code": refused("not_found", ofGame),
  "play.scene": refused("not_found", ofGame),
  "play.join": refused("not_found", ({ gameId }) => ({ gameId, consents: true })),
  "play.withdraw": refused("not_found", ofGame),
  "play.start": refused("not_found", ofGame),
  "play.next": refused("not_found", ({ gameId }) => ({ gameId, round: 0, state: "lobby" })),
  "play.end": refused("not_found", ofGame),
  "play.scheduled": refused("not_found", ofGame),
};
