import { type Event, fail } from "@namegame/contract";
import { publishToPods } from "@namegame/db";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { attend } from "./attend.ts";
import { currentEventId, presentEvent } from "./current-event.ts";
import { runningGame } from "./running-game.ts";

/** The actor says that they are here. @throws not_found also where nothing goes on */
export async function checkIn({ db, actor, groupId, now = new Date() }: Call & { groupId: string }): Promise<{ event: Event }> {
  await requireMembership({ db, actor, groupId });
  const eventId = (await currentEventId({ db, groupId, now })) ?? fail("not_found");
  await attend({ db, eventId, userIds: [actor.userId], arrival: "list", now });
  const game = await runningGame({ db, groupId });
  if (game) await publishToPods(db, { type: "game_changed", gameId: game.id });
  return { event: await presentEvent({ db, actor, groupId, eventId }) };
}
