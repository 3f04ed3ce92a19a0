import { AppError, type Fault } from "@namegame/contract";
import { isLostConnection } from "@namegame/db";

/** What a person is told of `error`: its own code, `unavailable` where the database is away and a second try may do, `internal` else. */
export function faultOf(error: unknown): Fault {
  if (error instanceof AppError) return error.fault;
  return { code: isLostConnection(error) ? "unavailable" : "internal" };
}
