import type { ActionOutput } from "@namegame/contract";
import { orderSession, type Random, summarisePractice } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { presentCard } from "./present-card.ts";
import { presentSummary } from "./present-summary.ts";
import { readConfusions } from "./read-confusions.ts";
import { readPeople } from "./read-people.ts";

export interface StartPractice extends Call {
  groupId?: string;
  /** Most questions of the session. */
  limit: number;
  random?: Random;
}

/**
 * The questions of a session, best first, with everything needed to ask and judge them without the network. Three queries, whatever the size of the group.
 * Nothing is written: a card of somebody not met is made by its first answer.
 */
export async function startPractice({
  db,
  actor,
  now = new Date(),
  groupId,
  limit,
  random = Math.random,
}: StartPractice): Promise<ActionOutput<"practice.start">> {
  if (groupId !== undefined) await requireMembership({ db, actor, groupId });
  const people = await readPeople({ db, actor, groupId });
  const confusions = await readConfusions({ db, actor });
  const chosen = orderSession({ people, now, limit, random });
  return {
    cards: chosen.map((person) => presentCard({ person, pool: people, confused: confusions.get(person.userId), random })),
    summary: presentSummary(summarisePractice({ people, now })),
  };
}
