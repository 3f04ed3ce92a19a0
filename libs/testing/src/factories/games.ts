import type { DB, Db } from "@namegame/db";
import { sql, type Insertable } from "kysely";

import { makeGroup, makeMembership } from "./groups.ts";
import { makePhoto } from "./photos.ts";

/**
 * Inserts the lobby of a game, in a group and at an event of its own. The players are members who are here and may be shown, with photos or those of
 * `faces` alone; the first one owns the group and is the host.
 */
export async function makeGame(
  db: Db,
  {
    players,
    faces = players,
    values = {},
  }: { players: readonly string[]; faces?: readonly string[]; values?: Partial<Insertable<DB["games"]>> },
): Promise<{ gameId: string; groupId: string; eventId: string }> {
  const group = await makeGroup(db);
  const event = await db
    .insertInto("events")
    .values({
      group_id: group.id,
      name: "Evening",
      starts_at: sql`now() - interval '1 hour'`,
      ends_at: sql`now() + interval '5 hours'`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const game = await db
    .insertInto("games")
    .values({ group_id: group.id, event_id: event.id, host_id: players[0]!, round_count: 3, ...values })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const [index, userId] of players.entries()) {
    await makeMembership(db, { group_id: group.id, user_id: userId, role: index === 0 ? "owner" : "member", plays: true });
    if (faces.includes(userId)) await makePhoto(db, { user_id: userId });
    await db.insertInto("attendances").values({ event_id: event.id, user_id: userId, arrival: "list" }).execute();
    await db.insertInto("game_players").values({ game_id: game.id, user_id: userId, from_round: 0 }).execute();
  }
  return { gameId: game.id, groupId: group.id, eventId: event.id };
}
