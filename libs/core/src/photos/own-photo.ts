import { fail, type PhotoStatus } from "@namegame/contract";
import type { DB } from "@namegame/db";
import type { Selectable } from "kysely";
import type { Call } from "../call.ts";

/** A photo of the actor's own; everybody else's is as missing as one that never was. */
export async function requireOwnPhoto({ db, actor, photoId }: Call & { photoId: string }): Promise<Selectable<DB["photos"]>> {
  const photo = await db.selectFrom("photos").selectAll().where("id", "=", photoId).where("user_id", "=", actor.userId).executeTakeFirst();
  return photo ?? fail("not_found");
}

export function presentStatus({ id, state, refusal }: Pick<Selectable<DB["photos"]>, "id" | "state" | "refusal">): PhotoStatus {
  return { id, state, refusal };
}
