import { fail, type GameState } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { mayHost } from "@namegame/domain";
import type { Call } from "../call.ts";

export interface MemberGame {
  groupId: string;
  eventId: string | null;
  codeId: string | null;
  state: GameState;
  round: number;
  /** Whether the actor leads games here. */
  hosts: boolean;
}

/** A game of a group that the actor is in; a stranger gets the not_found of a game that does not exist. */
export async function gameOfMember({ db, actor, gameId }: Pick<Call, "db" | "actor"> & { gameId: string }): Promise<MemberGame> {
  const row = await db
    .selectFrom("games as g")
    .innerJoin("groups", "groups.id", "g.group_id")
    .innerJoin("memberships as m", (join) => join.onRef("m.group_id", "=", "g.group_id").on("m.user_id", "=", actor.userId))
    .select(["g.group_id", "g.event_id", "g.code_id", "g.state", "g.round", "m.role", "groups.archived_at"])
    .where("g.id", "=", gameId)
    .where("m.left_at", "is", null)
    .executeTakeFirst();
  if (!row) fail("not_found");
  return {
    groupId: row.group_id,
    eventId: row.event_id,
    codeId: row.code_id,
    state: row.state,
    round: row.round,
    hosts: mayHost({ role: row.role, archived: row.archived_at !== null }),
  };
}

/** The same for what only a host may do. @throws not_found, not_allowed */
export async function gameOfHost(options: { db: Db; actor: Call["actor"]; gameId: string }): Promise<MemberGame> {
  const game = await gameOfMember(options);
  return game.hosts ? game : fail("not_allowed");
}
