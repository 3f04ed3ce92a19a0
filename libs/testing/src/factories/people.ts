import type { DB, Db } from "@namegame/db";
import type { Insertable, Selectable } from "kysely";

let counter = 0;

/** Inserts a person named "Person N"; a guest unless `email` is given. */
export async function makeUser(db: Db, values: Partial<Insertable<DB["users"]>> = {}): Promise<Selectable<DB["users"]>> {
  counter += 1;
  return db
    .insertInto("users")
    .values({ name: `Person ${counter}`, ...values })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Inserts a meeting of two people, in either order, now unless `met_at` is given. */
export async function makeMeeting(
  db: Db,
  options: { between: readonly [string, string]; values?: Partial<Insertable<DB["meetings"]>> },
): Promise<Selectable<DB["meetings"]>> {
  const [low, high] = [...options.between].sort() as [string, string];
  return db
    .insertInto("meetings")
    .values({ low_user_id: low, high_user_id: high, ...options.values })
    .returningAll()
    .executeTakeFirstOrThrow();
}
