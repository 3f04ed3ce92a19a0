import type { PracticeSummary } from "@namegame/contract";
import { summarisePractice } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { presentSummary } from "./present-summary.ts";
import { readPeople } from "./read-people.ts";

/** What is due for the actor, in one group or in all of theirs. not_found for a group the actor is not in. */
export async function practiceSummary({
  db,
  actor,
  now = new Date(),
  groupId,
}: Call & { groupId?: string }): Promise<{ summary: PracticeSummary }> {
  if (groupId !== undefined) await requireMembership({ db, actor, groupId });
  const people = await readPeople({ db, actor, groupId, answers: true });
  return { summary: presentSummary(summarisePractice({ people, now })) };
}
