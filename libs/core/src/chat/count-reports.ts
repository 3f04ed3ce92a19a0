import type { Call } from "../call.ts";
import { openCases } from "./open-cases.ts";

/** How many reported messages wait in this group. For callers that have checked that the actor looks after it. */
export async function countReports({ db, actor, groupId }: Pick<Call, "db" | "actor"> & { groupId: string }): Promise<number> {
  const row = await openCases({ db, actor, groupId })
    .select(({ fn }) => fn.count<number>("r.message_id").distinct().as("cases"))
    .executeTakeFirstOrThrow();
  return row.cases;
}
