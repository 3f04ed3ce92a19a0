import type { Db } from "@namegame/db";
import { firstRecall } from "@namegame/domain";

/**
 * Gives each of two people who met a card of the other, due ten minutes after the meeting. Call it in the meeting's own
 * transaction, so that card and meeting exist together. A card that stands already keeps what was learnt.
 */
export async function addCards({ db, between, metAt }: { db: Db; between: readonly [string, string]; metAt: Date }): Promise<void> {
  // Always the lower learner first: two meetings of one pair at once must not wait for each other in a circle.
  const [low, high] = [...between].sort() as [string, string];
  const due = firstRecall(metAt);
  await db
    .insertInto("cards")
    .values([
      { learner_id: low, person_id: high, due, created_at: metAt },
      { learner_id: high, person_id: low, due, created_at: metAt },
    ])
    .onConflict((conflict) => conflict.columns(["learner_id", "person_id"]).doNothing())
    .execute();
}
