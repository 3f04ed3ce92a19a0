import { fail, type Face } from "@namegame/contract";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { closedByBlock } from "../chat/closed-by-block.ts";

/**
 * The actor as the frame of every page shows them: face, and the messages not read yet over the conversations that the list shows.
 *
 * @throws not_found where the account is gone
 */
export async function getViewer({ db, actor }: Pick<Call, "db" | "actor">): Promise<Face & { unread: number }> {
  const row = await db
    .selectFrom("users as u")
    .select((of) => [
      "u.id",
      "u.name",
      "u.photo_id",
      of
        .selectFrom("participants as p")
        .innerJoin("conversations as c", "c.id", "p.conversation_id")
        .select(sql<number>`coalesce(sum(greatest(0, c.head_seq - greatest(p.read_seq, c.floor_seq))), 0)::int`.as("unread"))
        .whereRef("p.user_id", "=", "u.id")
        .where("p.left_at", "is", null)
        .where(({ not }) => not(closedByBlock))
        .as("unread"),
    ])
    .where("u.id", "=", actor.userId)
    .executeTakeFirst();
  if (!row) fail("not_found");
  return { userId: row.id, name: row.name, photoId: row.photo_id, unread: row.unread ?? 0 };
}
