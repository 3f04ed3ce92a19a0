import type { introductionsActions } from "@namegame/contract";
import {
  answerQuestion,
  askQuestion,
  clearTables,
  deleteAnswer,
  getQuestion,
  getTables,
  listMyAnswers,
  makeTables,
  meetThree,
  mySeats,
  seatLateComers,
} from "@namegame/core";
import type { ActorContext, Handlers } from "../../server/action.ts";
import { done } from "../done.ts";

const callOf = ({ db, actor, now }: ActorContext) => ({ db, actor, now });

export const introductionsHandlers: Handlers<typeof introductionsActions> = {
  "introductions.three": (context, input) => meetThree({ ...callOf(context), ...input }),
  "introductions.tables": (context, input) => getTables({ ...callOf(context), ...input }),
  async "introductions.makeTables"(context, input) {
    await context.services.introductionsLimits.tables(context.actor.userId);
    return makeTables({ ...callOf(context), ...input });
  },
  async "introductions.seatLate"(context, input) {
    await context.services.introductionsLimits.tables(context.actor.userId);
    return seatLateComers({ ...callOf(context), ...input });
  },
  "introductions.clearTables": (context, input) => done(clearTables({ ...callOf(context), ...input })),
  "introductions.mySeats": (context, input) => mySeats({ ...callOf(context), ...input }),
  "introductions.question": (context, input) => getQuestion({ ...callOf(context), ...input }),
  async "introductions.answer"(context, input) {
    await context.services.introductionsLimits.answer(context.actor.userId);
    return answerQuestion({ ...callOf(context), ...input });
  },
  async "introductions.deleteAnswer"(context, input) {
    await context.services.introductionsLimits.answer(context.actor.userId);
    return done(deleteAnswer({ ...callOf(context), ...input }));
  },
  "introductions.myAnswers": (context, input) => listMyAnswers({ ...callOf(context), ...input }),
  async "introductions.ask"(context, input) {
    await context.services.introductionsLimits.answer(context.actor.userId);
    return askQuestion({ ...callOf(context), ...input });
  },
};
