import { type ActionOutput, KEPT_CARDS_MAX } from "@namegame/contract";
import { orderSession, type Random } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { presentCard } from "./present-card.ts";
import { readConfusions } from "./read-confusions.ts";
import { readPeople } from "./read-people.ts";

/** A weekend away, or a flight and the day after. */
const AHEAD_MS = 3 * 24 * 60 * 60 * 1_000;

/**
 * The questions that a device keeps for when it has no network: what a session would ask now, and what will be due in the next days.
 *
 * @throws AppError not_found for a stranger to the group.
 */
export async function keepPractice({
  db,
  actor,
  now = new Date(),
  groupId,
  random = Math.random,
}: Call & { groupId: string; random?: Random }): Promise<ActionOutput<"practice.keep">> {
  await requireMembership({ db, actor, groupId });
  const people = await readPeople({ db, actor, groupId, answers: true });
  const confusions = await readConfusions({ db, actor });
  // A voice is not kept: whom nothing else stands for is asked with network alone.
  const visible = people.filter(({ photoId, hasFact }) => photoId !== null || hasFact);
  const chosen = orderSession({ people: visible, now: new Date(now.getTime() + AHEAD_MS), limit: KEPT_CARDS_MAX, random });
  return {
    learnerId: actor.userId,
    cards: chosen.map((person) => ({
      ...presentCard({ person, pool: people, confused: confusions.get(person.userId), random }),
      dueAt: (person.card?.due ?? now).toISOString(),
    })),
  };
}
