import type { Call } from "../call.ts";
import { gameOfMember } from "./game-of-member.ts";

/** How many people the actor's answers in a game were about, of rounds that count; practice asks for them again. @throws not_found */
export async function countScheduled({ db, actor, gameId }: Call & { gameId: string }): Promise<{ people: number }> {
  await gameOfMember({ db, actor, gameId });
  const { people } = await db
    .selectFrom("game_answers as a")
    .innerJoin("game_rounds as r", (join) => join.onRef("r.game_id", "=", "a.game_id").onRef("r.number", "=", "a.round"))
    .select(({ fn }) => fn.count<string>("r.subject_id").distinct().as("people"))
    .where("a.game_id", "=", gameId)
    .where("a.user_id", "=", actor.userId)
    .where("r.revealed_at", "is not", null)
    .where("r.void", "=", false)
    .executeTakeFirstOrThrow();
  return { people: Number(people) };
}
