import type { ActionOutput } from "@namegame/contract";
import type { Call } from "../call.ts";

/** Whom the actor blocked, by name: also people of no shared group any more, so that a block can always be lifted. */
export async function listBlocked({ db, actor }: Call): Promise<ActionOutput<"people.blocked">> {
  const rows = await db
    .selectFrom("blocks as b")
    .innerJoin("users as u", "u.id", "b.blocked_id")
    .select(["u.id", "u.name"])
    .where("b.blocker_id", "=", actor.userId)
    .orderBy("u.name")
    .orderBy("u.id")
    .execute();
  return { people: rows.map((row) => ({ userId: row.id, name: row.name })) };
}
