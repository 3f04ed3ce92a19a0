import { fail, type GameScene } from "@namegame/contract";
import { publishToPods, type Db } from "@namegame/db";
import { smallestTeam } from "@namegame/domain";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { attend } from "./attend.ts";
import { gameOfMember } from "./game-of-member.ts";
import { getScene } from "./get-scene.ts";
import { writeConsent } from "./set-consent.ts";

/**
 * The actor sits down to play, once however often it is said, and is at the game's event. Who comes while a question is asked answers from the next
 * one on. `consents` answers whether the room may see their face.
 *
 * @throws not_found, too_late once it has ended
 */
export async function joinGame({
  db,
  actor,
  gameId,
  consents,
  now = new Date(),
}: Call & { gameId: string; consents?: boolean | undefined }): Promise<GameScene> {
  const { groupId } = await gameOfMember({ db, actor, gameId });
  const { userId } = actor;
  await db.transaction().execute(async (tx) => {
    // One after the other, so that teams fill evenly.
    const game = await tx
      .selectFrom("games")
      .select(["event_id", "state", "round", "team_count"])
      .where("id", "=", gameId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    if (game.state === "ended") fail("too_late");
    const team = smallestTeam({ teamCount: game.team_count, sizes: await teamSizes({ db: tx, gameId }) });
    const fromRound = game.state === "asking" ? game.round + 1 : game.round;
    await tx
      .insertInto("game_players")
      .values({ game_id: gameId, user_id: userId, team, from_round: fromRound, joined_at: sql`clock_timestamp()` })
      .onConflict((conflict) => conflict.columns(["game_id", "user_id"]).doNothing())
      .execute();
    if (game.event_id !== null) await attend({ db: tx, eventId: game.event_id, userIds: [userId], arrival: "game", now });
    if (consents !== undefined) await writeConsent({ db: tx, userId, groupId, plays: consents });
  });
  await publishToPods(db, { type: "game_changed", gameId });
  return getScene({ db, actor, gameId });
}

async function teamSizes({ db, gameId }: { db: Db; gameId: string }): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("game_players")
    .select(({ fn }) => ["team", fn.countAll<string>().as("size")])
    .where("game_id", "=", gameId)
    .where("team", "is not", null)
    .groupBy("team")
    .execute();
  return new Map(rows.map(({ team, size }) => [team!, Number(size)]));
}
