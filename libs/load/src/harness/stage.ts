import type { Db } from "@namegame/db";

/** A migrated database for one scenario. */
export interface Stage {
  db: Db;
  url: string;
  directUrl: string;
}
