import type { ActionOutput } from "@namegame/contract";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { presentEvents } from "./current-event.ts";

const SHOWN = 30;

/** The group's event that goes on, and the newest of those before. @throws not_found */
export async function listEvents({
  db,
  actor,
  groupId,
  now = new Date(),
}: Call & { groupId: string }): Promise<ActionOutput<"play.events">> {
  await requireMembership({ db, actor, groupId });
  const events = await presentEvents({ db, actor, groupId, limit: SHOWN });
  const today = events.find(({ startsAt, endsAt }) => new Date(startsAt) <= now && new Date(endsAt) > now) ?? null;
  return { today, past: events.filter((event) => event !== today && new Date(event.endsAt) <= now) };
}
