import type { Db } from "@namegame/db";

import type { Made } from "./made.ts";

/** Rows that nobody ever used: they go for good, by id, and with them all that hangs on them. */
export async function removePeople({ db, made }: { db: Db; made: Made }): Promise<void> {
  if (made.groupIds.length > 0) await db.deleteFrom("groups").where("id", "in", made.groupIds).execute();
  if (made.userIds.length > 0) await db.deleteFrom("users").where("id", "in", made.userIds).execute();
}
