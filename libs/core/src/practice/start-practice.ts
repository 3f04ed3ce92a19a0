import type { ActionOutput } from "@namegame/contract";
import { minutesFor, orderRefresher, orderSession, type Random, summarisePractice } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { type AttendedEvent, eventPeople, requireAttended } from "./event-people.ts";
import { presentCard } from "./present-card.ts";
import { presentSummary } from "./present-summary.ts";
import { readConfusions } from "./read-confusions.ts";
import { type PracticeRow, readPeople } from "./read-people.ts";

export interface StartPractice extends Call {
  groupId?: string | undefined;
  /** Asks those of this event alone, due or not; the actor was there. */
  eventId?: string | undefined;
  /** Most questions of the session. */
  limit: number;
  random?: Random;
}

/**
 * The questions of a session, best first, with everything needed to ask and judge them without the network. Three queries, whatever the size of the
 * group, and two more for an event. Nothing is written: a card of somebody not met is made by its first answer.
 *
 * @throws not_found (a group the actor is not in, an event of another group or one they were not at)
 */
export async function startPractice({
  db,
  actor,
  now = new Date(),
  groupId,
  eventId,
  limit,
  random = Math.random,
}: StartPractice): Promise<ActionOutput<"practice.start">> {
  const event = eventId === undefined ? null : await requireAttended({ db, actor, groupId, eventId });
  if (!event && groupId !== undefined) await requireMembership({ db, actor, groupId });
  // Also for an event the whole group: whom to offer beside the person need not have been there.
  const people = await readPeople({ db, actor, groupId: event?.groupId ?? groupId, answers: true });
  const confusions = await readConfusions({ db, actor });
  const asked = event ? await atEvent({ db, actor, event, people }) : people;
  const chosen = (event ? orderRefresher : orderSession)({ people: asked, now, limit, random });
  const summary = summarisePractice({ people: asked, now });
  return {
    cards: chosen.map((person) => presentCard({ person, pool: people, confused: confusions.get(person.userId), random })),
    summary: presentSummary(event ? { ...summary, due: chosen.length, fresh: 0, minutes: minutesFor(chosen.length) } : summary),
    event: event && { id: event.id, name: event.name },
  };
}

async function atEvent(options: Pick<Call, "db" | "actor"> & { event: AttendedEvent; people: PracticeRow[] }): Promise<PracticeRow[]> {
  const { db, actor, event, people } = options;
  const there = new Set(await eventPeople({ db, userId: actor.userId, eventId: event.id }));
  return people.filter(({ userId }) => there.has(userId));
}
