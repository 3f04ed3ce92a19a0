import type { practiceActions } from "@namegame/contract";
import { answerPractice, answerPracticeAll, practiceSummary, setPracticeRetention, startPractice } from "@namegame/core";
import type { Handlers } from "../../server/action.ts";
import { done } from "../done.ts";

export const practiceHandlers = {
  "practice.summary": ({ db, actor, now }, input) => practiceSummary({ db, actor, now, ...input }),
  "practice.start": ({ db, actor, now }, input) => startPractice({ db, actor, now, ...input }),
  "practice.setRetention": ({ db, actor, now }, input) => done(setPracticeRetention({ db, actor, now, ...input })),
  "practice.answer": ({ db, actor, now }, input) => answerPractice({ db, actor, now, ...input }),
  "practice.answers": ({ db, actor, now }, input) => answerPracticeAll({ db, actor, now, ...input }),
} satisfies Handlers<typeof practiceActions>;
