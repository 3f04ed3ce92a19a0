import type { Call } from "../call.ts";

/** How sure the actor wants to be of a name when it is asked again: the share of names known then. It counts from each card's next answer on. */
export async function setPracticeRetention({ db, actor, retention }: Call & { retention: number }): Promise<void> {
  await db.updateTable("users").set({ retention }).where("id", "=", actor.userId).execute();
}
