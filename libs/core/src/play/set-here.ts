import { type Event, fail } from "@namegame/contract";
import type { Call } from "../call.ts";
import { attend } from "./attend.ts";
import { presentEvent } from "./current-event.ts";
import { eventOfHost } from "./list-attendees.ts";
import { tellGameChanged } from "./tell-game.ts";

/** Ticks somebody of the group off as here, or takes the tick back. @throws not_found, not_allowed */
export async function setHere({
  db,
  actor,
  eventId,
  userId,
  here,
  now = new Date(),
}: Call & { eventId: string; userId: string; here: boolean }): Promise<{ event: Event }> {
  const { groupId } = await eventOfHost({ db, actor, eventId });
  const member = await db
    .selectFrom("memberships")
    .select("user_id")
    .where("group_id", "=", groupId)
    .where("user_id", "=", userId)
    .where("left_at", "is", null)
    .executeTakeFirst();
  if (!member) fail("not_found");
  if (here) await attend({ db, eventId, userIds: [userId], arrival: "list", now });
  else await db.deleteFrom("attendances").where("event_id", "=", eventId).where("user_id", "=", userId).execute();
  await tellGameChanged({ db, groupId });
  return { event: await presentEvent({ db, actor, groupId, eventId }) };
}
