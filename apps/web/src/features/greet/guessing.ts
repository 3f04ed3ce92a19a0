import { AppError } from "@namegame/contract";
import { readCode } from "@namegame/domain";
import type { PublicContext } from "../../server/action.ts";
import { callerOf } from "./caller.ts";

/**
 * Runs what looks a code up, and counts a spoken code that does not exist as a guess. Links and QR codes pass uncounted: nobody
 * guesses those, so a hall that scans is never held up by somebody who types.
 */
export async function guessing<T>(context: PublicContext, code: string, look: () => Promise<T>): Promise<T> {
  if (readCode(code)?.kind !== "spoken") return look();
  const { limits } = context.services;
  const caller = callerOf(context);
  await limits.mayGuess(caller);
  try {
    return await look();
  } catch (error) {
    if (error instanceof AppError && error.fault.code === "code_unusable") await limits.guessedWrong(caller);
    throw error;
  }
}
