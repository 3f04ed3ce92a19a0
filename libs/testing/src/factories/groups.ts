import type { DB, Db } from "@namegame/db";
import type { Insertable, Selectable } from "kysely";

let counter = 0;

/** Inserts a community "Group N" with nobody in it and no conversation. */
export async function makeGroup(db: Db, values: Partial<Insertable<DB["groups"]>> = {}): Promise<Selectable<DB["groups"]>> {
  counter += 1;
  return db
    .insertInto("groups")
    .values({ name: `Group ${counter}`, type: "community", ...values })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Makes a person a member; `role` is "member" unless given. */
export async function makeMembership(
  db: Db,
  values: Pick<Insertable<DB["memberships"]>, "group_id" | "user_id"> & Partial<Insertable<DB["memberships"]>>,
): Promise<Selectable<DB["memberships"]>> {
  return db
    .insertInto("memberships")
    .values({ role: "member", ...values })
    .returningAll()
    .executeTakeFirstOrThrow();
}
