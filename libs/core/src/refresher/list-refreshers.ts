import type { Refresher } from "@namegame/contract";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { refreshersOf } from "./refreshers-of.ts";

/** Nobody goes to so many events in the time for which the inbox keeps them. */
const SHOWN = 50;

/** The actor's lines of the inbox, newest first. */
export async function listRefreshers({ db, actor }: Pick<Call, "db" | "actor">): Promise<Refresher[]> {
  const { rows } = await sql<Omit<Refresher, "createdAt"> & { createdAt: Date }>`
    select r.id, e.id as "eventId", e.name as "eventName", g.id as "groupId", g.name as "groupName", r.created_at as "createdAt",
           r.read_at is null as unread
      from ${refreshersOf(actor)}
     order by r.created_at desc, r.id
     limit ${SHOWN}`.execute(db);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
