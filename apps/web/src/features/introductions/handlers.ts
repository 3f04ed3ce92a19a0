import type { introductionsActions } from "@namegame/contract";
import { clearTables, getTables, makeTables, meetThree, mySeats, seatLateComers } from "@namegame/core";
import type { ActorContext, Handlers } from "../../server/action.ts";
import { done } from "../done.ts";

const callOf = ({ db, actor, now }: ActorContext) => ({ db, actor, now });

export const introductionsHandlers: Handlers<typeof introductionsActions> = {
  "introductions.three": (context, input) => meetThree({ ...callOf(context), ...input }),
  "introductions.tables": (context, input) => getTables({ ...callOf(context), ...input }),
  "introductions.makeTables": (context, input) => makeTables({ ...callOf(context), ...input }),
  "introductions.seatLate": (context, input) => seatLateComers({ ...callOf(context), ...input }),
  "introductions.clearTables": (context, input) => done(clearTables({ ...callOf(context), ...input })),
  "introductions.mySeats": (context, input) => mySeats({ ...callOf(context), ...input }),
};
