import { fail, type practiceActions } from "@namegame/contract";
import { answerPractice, answerPracticeAll, keepPractice, practiceSummary, setPracticeRetention, startPractice } from "@namegame/core";
import type { Handlers } from "../../server/action.ts";
import { done } from "../done.ts";

export const practiceHandlers = {
  "practice.summary": ({ db, actor, now }, input) => practiceSummary({ db, actor, now, ...input }),
  "practice.start": ({ db, actor, now }, input) => startPractice({ db, actor, now, ...input }),
  "practice.keep": ({ db, actor, now }, input) => keepPractice({ db, actor, now, ...input }),
  "practice.setRetention": ({ db, actor, now }, input) => done(setPracticeRetention({ db, actor, now, ...input })),
  "practice.answer": ({ db, actor, now }, input) => answerPractice({ db, actor, now, ...input }),
  "practice.answers"({ db, actor, now }, { learnerId, answers }) {
    // Another tab signed out and somebody else in: these wait until their own person is back.
    if (learnerId !== undefined && learnerId !== actor.userId) fail("signed_out");
    return answerPracticeAll({ db, actor, now, answers });
  },
} satisfies Handlers<typeof practiceActions>;
