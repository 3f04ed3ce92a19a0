import { randomUUID } from "node:crypto";

import type { DB, Db } from "@namegame/db";
import type { Selectable } from "kysely";

/** Inserts a session of the person and in it a browser that takes pushes. */
export async function makePushDevice(
  db: Db,
  options: { userId: string; endpoint: string; keys: { p256dh: string; auth: string } },
): Promise<Selectable<DB["push_subscriptions"]>> {
  const session = await db
    .insertInto("sessions")
    .values({ user_id: options.userId, token: randomUUID(), expires_at: new Date(Date.now() + 24 * 60 * 60 * 1000) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return db
    .insertInto("push_subscriptions")
    .values({ user_id: options.userId, session_id: session.id, endpoint: options.endpoint, ...options.keys })
    .returningAll()
    .executeTakeFirstOrThrow();
}
