import type { Db } from "@namegame/db";

/**
 * Takes back the cards that a meeting of the two people at `metAt` made. Call it in the transaction that undoes the meeting, after it is marked
 * undone. Cards stay where another meeting of the pair stands, or where practice had begun before this one.
 */
export async function removeCards({ db, between, metAt }: { db: Db; between: readonly [string, string]; metAt: Date }): Promise<void> {
  const [low, high] = [...between].sort() as [string, string];
  await db
    .deleteFrom("cards")
    .where((card) =>
      card.or([
        card.and([card("learner_id", "=", low), card("person_id", "=", high)]),
        card.and([card("learner_id", "=", high), card("person_id", "=", low)]),
      ]),
    )
    .where("created_at", ">=", metAt)
    .where((card) =>
      card.not(
        card.exists(
          card
            .selectFrom("meetings")
            .select("meetings.id")
            .where("low_user_id", "=", low)
            .where("high_user_id", "=", high)
            .where("undone_at", "is", null),
        ),
      ),
    )
    .execute();
}
