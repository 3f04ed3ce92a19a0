import type { TablePlan } from "@namegame/contract";
import { publishLive, type Db } from "@namegame/db";

/** Has the pages of everybody at these tables, and of who sat there `before`, read again. After the commit. */
export async function tellSeated(options: { db: Db; groupId: string; plan: TablePlan; before?: readonly string[] }): Promise<void> {
  const { db, groupId, plan, before = [] } = options;
  const seated = plan.rounds.flatMap(({ tables }) => tables.flatMap(({ people }) => people.map(({ userId }) => userId)));
  await tellSeats({ db, groupId, userIds: [...seated, ...before] });
}

/** After the commit. */
export async function tellSeats({ db, groupId, userIds }: { db: Db; groupId: string; userIds: readonly string[] }): Promise<void> {
  if (userIds.length === 0) return;
  await publishLive(db, { to: [...new Set(userIds)], event: { type: "people_changed", groupId } });
}
