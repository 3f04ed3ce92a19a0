import type { Actor } from "@namegame/auth";
import type { Db } from "@namegame/db";

/** What every use case is given beside its own input. */
export interface Call {
  db: Db;
  actor: Actor;
  /** The time it is taken to be; tests move it. */
  now?: Date;
}

/** A use case that needs no session. */
export type PublicCall = Omit<Call, "actor">;
