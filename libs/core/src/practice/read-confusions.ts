import type { Call } from "../call.ts";

/** Whom the actor has taken for whom, either way round: the ids confused with each id. One query. */
export async function readConfusions({ db, actor }: Pick<Call, "db" | "actor">): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await db
    .selectFrom("reviews")
    .select(["person_id", "chosen_id"])
    .distinct()
    .where("learner_id", "=", actor.userId)
    .where("chosen_id", "is not", null)
    .where("correct", "=", false)
    .execute();
  const confusions = new Map<string, Set<string>>();
  const add = (one: string, other: string) => confusions.set(one, (confusions.get(one) ?? new Set()).add(other));
  for (const { person_id: person, chosen_id: chosen } of rows) {
    add(person, chosen!);
    add(chosen!, person);
  }
  return confusions;
}
