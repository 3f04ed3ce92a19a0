import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { issueCode } from "../greet/issue-code.ts";
import { endGameRow } from "./advance-game.ts";
import { beginEvent, requireHost } from "./create-event.ts";
import { currentEventId, EVENT_MS } from "./current-event.ts";
import { tellGameRunning } from "./tell-game.ts";

/** The guests of an evening; a group's poster may let in as many. */
const GUESTS_MAX = 500;
/** Nobody turned a page of it for so long: the host went home. Reveals and questions turn by themselves, so this is a lobby, or pods without screens. */
const ABANDONED_MS = 2 * 60 * 60 * 1000;

/**
 * Opens the lobby of a game at the group's event that goes on, or at one that begins with it, with a code that lets guests of the evening in.
 *
 * @throws not_found, not_allowed, group_archived, conflict where a game goes on
 */
export async function createGame({
  db,
  actor,
  secret,
  groupId,
  roundCount,
  teamCount,
  roundSeconds,
  now = new Date(),
}: Call & { secret: string; groupId: string; roundCount: number; teamCount: number; roundSeconds: number }): Promise<{ gameId: string }> {
  const { groupName } = await requireHost({ db, actor, groupId });
  const gameId = await db.transaction().execute(async (tx) => {
    await endAbandoned({ db: tx, groupId });
    const eventId =
      (await currentEventId({ db: tx, groupId, now })) ?? (await beginEvent({ db: tx, actor, groupId, name: groupName, now }));
    const code = await issueCode({
      db: tx,
      secret,
      now,
      code: {
        purpose: "join",
        group_id: groupId,
        creator_id: actor.userId,
        poster: true,
        use_limit: GUESTS_MAX,
        expires_at: new Date(now.getTime() + EVENT_MS),
      },
    });
    const game = await tx
      .insertInto("games")
      .values({
        group_id: groupId,
        event_id: eventId,
        host_id: actor.userId,
        code_id: code.id,
        round_count: roundCount,
        team_count: teamCount,
        round_seconds: roundSeconds,
      })
      // By the group's one running game.
      .onConflict((conflict) => conflict.column("group_id").where("state", "!=", sql.lit("ended")).doNothing())
      .returning("id")
      .executeTakeFirst();
    // Thrown, so that neither the code nor the event stays.
    return game?.id ?? fail("conflict");
  });
  await tellGameRunning({ db, groupId, gameId, running: true });
  return { gameId };
}

async function endAbandoned({ db, groupId }: { db: Db; groupId: string }): Promise<void> {
  const abandoned = await db
    .selectFrom("games")
    .select("id")
    .where("group_id", "=", groupId)
    .where("state", "!=", "ended")
    .where(sql<boolean>`phase_started_at < clock_timestamp() - make_interval(secs => ${ABANDONED_MS / 1_000})`)
    .forUpdate()
    .execute();
  for (const { id } of abandoned) await endGameRow({ db, gameId: id });
}
