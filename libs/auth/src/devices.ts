import { fail, type Device } from "@namegame/contract";
import { publishLive, type Db } from "@namegame/db";
import type { Actor } from "./actor.ts";
import { deviceLabel } from "./device-label.ts";

export async function listDevices({ db, actor }: { db: Db; actor: Actor }): Promise<Device[]> {
  const rows = await db
    .selectFrom("sessions")
    .select(["id", "user_agent", "created_at", "updated_at"])
    .where("user_id", "=", actor.userId)
    .where("expires_at", ">", new Date())
    .orderBy("updated_at", "desc")
    .execute();
  return rows.map((row) => ({
    sessionId: row.id,
    label: deviceLabel(row.user_agent),
    current: row.id === actor.sessionId,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.updated_at.toISOString(),
  }));
}

/** Ends the session; its sockets are cut as soon as the chat pods hear of it, and at their next look at the latest. */
export async function revokeDevice({ db, actor, sessionId }: { db: Db; actor: Actor; sessionId: string }): Promise<void> {
  const ended = await db.deleteFrom("sessions").where("id", "=", sessionId).where("user_id", "=", actor.userId).executeTakeFirst();
  if (Number(ended.numDeletedRows) === 0) fail("not_found");
  await publishLive(db, { to: [actor.userId], event: { type: "sessions_changed" } });
}
