import type { Db } from "@namegame/db";

/** Which of these sessions still exist: chat pods ask for all their sockets at once and cut the others. */
export async function liveSessions({ db, sessionIds }: { db: Db; sessionIds: string[] }): Promise<Set<string>> {
  if (sessionIds.length === 0) return new Set();
  const rows = await db.selectFrom("sessions").select("id").where("id", "in", sessionIds).where("expires_at", ">", new Date()).execute();
  return new Set(rows.map((row) => row.id));
}
