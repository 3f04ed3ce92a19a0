import { demoPeople } from "./people.ts";
import { holdConversations } from "./conversations.ts";
import { gather } from "./gathering.ts";
import { formGroup } from "./group.ts";
import { createAccounts } from "./accounts.ts";
import { holdMeetings, practise } from "./meetings.ts";
import { uploadPortrait } from "./portraits.ts";
import { type SeedTarget, withSeeding } from "./seeding.ts";

export const DEMO_GROUP = "Riverside Community";
/** So many of the people, the first, have practised for weeks. */
export const LEARNERS = 10;

/**
 * Fills a new database with the demo group as its people would have: they join by codes, meet, write and practise through the
 * same use cases as everybody. Their portraits go the way of every photo; the worker makes the sizes when it runs.
 */
export async function seedDemo(target: SeedTarget, now = new Date()): Promise<void> {
  await withSeeding(target, async (seeding) => {
    const ids = await createAccounts(seeding, demoPeople, now);
    const groupId = await formGroup(seeding, { name: DEMO_GROUP, people: demoPeople, ids, now });
    await holdMeetings(seeding, { ids, now });
    for (const learnerId of ids.slice(0, LEARNERS)) await practise(seeding, { learnerId, now });
    await holdConversations(seeding, { groupId, ids });
    await gather(seeding, { groupId, people: demoPeople, ids, now });
    for (const [index, person] of demoPeople.entries())
      await uploadPortrait(seeding, { userId: ids[index]!, seed: person.key, look: person.look });
  });
}
