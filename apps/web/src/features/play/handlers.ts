import type { playActions } from "@namegame/contract";
import {
  checkIn,
  countScheduled,
  createEvent,
  createGame,
  endGame,
  gameCode,
  getRunning,
  getScene,
  joinGame,
  listAttendees,
  listEvents,
  setConsent,
  setHere,
  startGame,
  turnPage,
  withdraw,
} from "@namegame/core";
import type { ActorContext, Handlers } from "../../server/action.ts";
import { done } from "../done.ts";

const callOf = ({ db, actor, now }: ActorContext) => ({ db, actor, now });
const secretOf = ({ services }: ActorContext) => ({ secret: services.config.CODE_SECRET });

export const playHandlers: Handlers<typeof playActions> = {
  "play.events": (context, input) => listEvents({ ...callOf(context), ...input }),
  "play.createEvent": (context, input) => createEvent({ ...callOf(context), ...input }),
  "play.attendees": (context, input) => listAttendees({ ...callOf(context), ...input }),
  "play.setHere": (context, input) => setHere({ ...callOf(context), ...input }),
  "play.checkIn": (context, input) => checkIn({ ...callOf(context), ...input }),
  "play.setConsent": (context, input) => done(setConsent({ ...callOf(context), ...input })),
  "play.running": (context, input) => getRunning({ ...callOf(context), ...input }),
  async "play.createGame"(context, input) {
    await context.services.limits.code(context.actor.userId);
    return createGame({ ...callOf(context), ...secretOf(context), ...input });
  },
  "play.code": (context, input) => gameCode({ ...callOf(context), ...secretOf(context), ...input }),
  "play.scene": (context, input) => getScene({ ...callOf(context), ...input }),
  "play.join": (context, input) => joinGame({ ...callOf(context), ...input }),
  "play.withdraw": (context, input) => done(withdraw({ ...callOf(context), ...input })),
  "play.start": (context, input) => done(startGame({ ...callOf(context), ...input })),
  "play.next": (context, input) => done(turnPage({ ...callOf(context), ...input })),
  "play.scheduled": (context, input) => countScheduled({ ...callOf(context), ...input }),
  "play.end": (context, input) => done(endGame({ ...callOf(context), ...input })),
};
