import type { Db } from "@namegame/db";
import { consume, createLimiter } from "./store.ts";

const TEN_MINUTES = 10 * 60;

/** Somebody who polishes a line, or tidies a year of answers. */
const ANSWERS_OF_PERSON = 120;
/** Each seats the whole room anew, which costs some tenths of a second of a core. */
const TABLES_OF_PERSON = 60;

/** The limits of answers, questions and tables. Each throws `too_many` with the wait. */
export interface IntroductionsLimits {
  answer(userId: string): Promise<void>;
  tables(userId: string): Promise<void>;
}

export function createIntroductionsLimits({ db }: { db: Db }): IntroductionsLimits {
  const limiter = (name: string, points: number) => createLimiter({ db, name, points, seconds: TEN_MINUTES });
  const answers = limiter("day_answer", ANSWERS_OF_PERSON);
  const tables = limiter("tables", TABLES_OF_PERSON);
  return {
    answer: (userId) => consume(answers, userId),
    tables: (userId) => consume(tables, userId),
  };
}
