import type { Face } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** Addresses of the people that only a development seed makes; no mail can reach the domain (RFC 6761). */
export const DEMO_DOMAIN = "namegame.localhost";
/** Enough to pick from; a fuller seed makes a thousand. */
const SHOWN = 24;

/** The seed's people, first made first: whom a development machine lets anybody sign in as. The edge guards that. */
export async function listDemoPeople({ db }: { db: Db }): Promise<Face[]> {
  const rows = await demoPeople(db).orderBy("created_at").orderBy("id").limit(SHOWN).execute();
  return rows.map((row) => ({ userId: row.id, name: row.name, photoId: row.photo_id }));
}

/** Whether somebody is one of the seed's people; false for everybody else, whoever asks. */
export async function isDemoPerson({ db, userId }: { db: Db; userId: string }): Promise<boolean> {
  return (await demoPeople(db).where("id", "=", userId).executeTakeFirst()) !== undefined;
}

function demoPeople(db: Db) {
  return db.selectFrom("users").select(["id", "name", "photo_id"]).where("email", "like", `%@${DEMO_DOMAIN}`);
}
