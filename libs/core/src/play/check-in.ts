import { type Event, fail } from "@namegame/contract";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { attend } from "./attend.ts";
import { currentEventId, presentEvent } from "./current-event.ts";
import { tellGameChanged } from "./tell-game.ts";

/** The actor says that they are here. @throws not_found also where nothing goes on */
export async function checkIn({ db, actor, groupId, now = new Date() }: Call & { groupId: string }): Promise<{ event: Event }> {
  await requireMembership({ db, actor, groupId });
  const eventId = (await currentEventId({ db, groupId, now })) ?? fail("not_found");
  await attend({ db, eventId, userIds: [actor.userId], arrival: "list", now });
  await tellGameChanged({ db, groupId });
  return { event: await presentEvent({ db, actor, groupId, eventId }) };
}
