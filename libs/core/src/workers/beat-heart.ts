import type { Db } from "@namegame/db";
import { sql } from "kysely";

/** Says that this worker lives. The database's clock decides, so that the clocks of machines need not agree. */
export async function beatHeart({ db, workerId }: { db: Db; workerId: string }): Promise<void> {
  await db
    .insertInto("worker_heartbeats")
    .values({ worker_id: workerId })
    .onConflict((conflict) => conflict.column("worker_id").doUpdateSet({ seen_at: sql`now()` }))
    .execute();
}

/** The last word of a worker that ends in order. */
export async function stopHeart({ db, workerId }: { db: Db; workerId: string }): Promise<void> {
  await db.deleteFrom("worker_heartbeats").where("worker_id", "=", workerId).execute();
}
