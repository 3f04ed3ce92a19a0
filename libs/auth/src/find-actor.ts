import type { Db } from "@namegame/db";
import type { Actor } from "./actor.ts";
import type { Engine } from "./engine.ts";

/** The device list says when a device was last here to the hour; a write at every request would say no more. */
const SEEN_STEP_MS = 60 * 60 * 1000;

/** One query by a unique key, none for a request without our cookie or with a forged one: every request and handshake asks this. */
export async function findActor({ engine, db, headers }: { engine: Engine; db: Db; headers: Headers }): Promise<Actor | null> {
  if (!headers.get("cookie")?.includes("namegame_session=")) return null;
  const { token } = await engine.auth.api.readSessionToken({ headers });
  if (!token) return null;
  const session = await db
    .selectFrom("sessions")
    .select(["id", "user_id", "updated_at"])
    .where("token", "=", token)
    .where("expires_at", ">", new Date())
    .executeTakeFirst();
  if (!session) return null;
  if (Date.now() - session.updated_at.getTime() > SEEN_STEP_MS) {
    await db.updateTable("sessions").set({ updated_at: new Date() }).where("id", "=", session.id).execute();
  }
  return { userId: session.user_id, sessionId: session.id };
}
