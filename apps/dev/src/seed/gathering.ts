import { createEvent, setConsent, setHere } from "@namegame/core";
import type { DemoPerson } from "./people.ts";
import { actAs, type Seeding } from "./seeding.ts";

export const DEMO_EVENT = "Riverside breakfast";
/** So many of the people, the first, are here today; the rest can be ticked off, or check in. */
const HERE = 14;
/** Here, and not to be shown: there is one in every room. */
const SHY = ["harpreet", "dimitris"];

/** Today's gathering, at which most said that their photo may be shown: a room game can begin at once. */
export async function gather(
  { db }: Seeding,
  { groupId, people, ids, now }: { groupId: string; people: readonly DemoPerson[]; ids: readonly string[]; now: Date },
): Promise<void> {
  const founder = actAs(ids[0]!);
  const { event } = await createEvent({ db, actor: founder, groupId, name: DEMO_EVENT, now });
  for (const [index, userId] of ids.slice(0, HERE).entries()) {
    await setHere({ db, actor: founder, eventId: event.id, userId, here: true, now });
    await setConsent({ db, actor: actAs(userId), groupId, plays: !SHY.includes(people[index]!.key) });
  }
}
