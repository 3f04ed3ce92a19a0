import { fail, type SocketOutput } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { matchName } from "@namegame/domain";
import { sql } from "kysely";
import type { Call } from "../call.ts";

type Given = { chosenId?: string | undefined; typed?: string | undefined };

/**
 * Takes a player's answer to the round that is asked. The first counts: a second one, the same or another, from this device or another, is
 * answered with the first. Time is the database's. The statement that writes holds a share of the game's row, so that an answer is either counted
 * by the reveal or refused.
 *
 * @throws not_found for who does not play in it; too_late after the bell, for another round, for whom the question is about and who came during it;
 *   invalid_input for somebody who is not among the options, and for a name typed where one is chosen
 */
export async function answerGame({
  db,
  actor,
  gameId,
  round,
  ...given
}: Call & { gameId: string; round: number } & Given): Promise<SocketOutput<"game:answer">> {
  const asked = await readAsked({ db, userId: actor.userId, gameId, round });
  if (!asked) fail("not_found");
  const earlier = await readAnswer({ db, userId: actor.userId, gameId, round });
  if (earlier) return earlier;
  if (asked.kind === null || asked.subjectId === actor.userId || asked.fromRound > round) fail("too_late");
  const correct = judge({ asked, given });
  const { rows } = await sql`
    insert into game_answers (game_id, round, user_id, chosen_id, typed, correct, elapsed_ms)
    select g.id, g.round, ${actor.userId}::uuid, ${given.chosenId ?? null}::uuid, ${given.typed ?? null}::text, ${correct}::boolean,
           greatest(0, extract(epoch from clock_timestamp() - g.phase_started_at) * 1000)::integer
    from games g
    where g.id = ${gameId} and g.state = 'asking' and g.round = ${round} and clock_timestamp() < g.phase_ends_at
    for key share of g
    on conflict do nothing
    returning user_id`.execute(db);
  if (rows.length > 0) return { answer: { chosenId: given.chosenId ?? null, typed: given.typed ?? null } };
  return (await readAnswer({ db, userId: actor.userId, gameId, round })) ?? fail("too_late");
}

interface Asked {
  fromRound: number;
  /** Null where there is no such round (yet). */
  kind: string | null;
  subjectId: string | null;
  optionIds: string[];
  name: string | null;
  calledBy: string | null;
}

async function readAsked({ db, userId, gameId, round }: { db: Db; userId: string; gameId: string; round: number }): Promise<Asked | null> {
  const row = await db
    .selectFrom("games as g")
    .innerJoin("game_players as p", (join) => join.onRef("p.game_id", "=", "g.id").on("p.user_id", "=", userId))
    .innerJoin("memberships as m", (join) => join.onRef("m.group_id", "=", "g.group_id").onRef("m.user_id", "=", "p.user_id"))
    .leftJoin("game_rounds as r", (join) => join.onRef("r.game_id", "=", "g.id").on("r.number", "=", round))
    .leftJoin("users as subject", "subject.id", "r.subject_id")
    .select(["p.from_round", "r.kind", "r.subject_id", "r.option_ids", "subject.name", "subject.called_by"])
    .where("g.id", "=", gameId)
    .where("m.left_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    fromRound: row.from_round,
    kind: row.kind,
    subjectId: row.subject_id,
    optionIds: row.option_ids ?? [],
    name: row.name,
    calledBy: row.called_by,
  };
}

function judge({ asked, given }: { asked: Asked; given: Given }): boolean {
  if (asked.kind === "recall") {
    if (given.typed === undefined) fail("invalid_input", { fields: { typed: "this round is typed" } });
    return asked.name !== null && matchName({ typed: given.typed, name: asked.name, calledBy: asked.calledBy }) !== "wrong";
  }
  if (given.chosenId === undefined || !asked.optionIds.includes(given.chosenId)) {
    fail("invalid_input", { fields: { chosenId: "not among the options" } });
  }
  return given.chosenId === asked.subjectId;
}

async function readAnswer(options: { db: Db; userId: string; gameId: string; round: number }): Promise<SocketOutput<"game:answer"> | null> {
  const { db, userId, gameId, round } = options;
  const row = await db
    .selectFrom("game_answers")
    .select(["chosen_id", "typed"])
    .where("game_id", "=", gameId)
    .where("round", "=", round)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return row ? { answer: { chosenId: row.chosen_id, typed: row.typed } } : null;
}
