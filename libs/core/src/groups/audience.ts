import type { Db } from "@namegame/db";
import { publishLive } from "@namegame/db";

/** Everybody of a larger group reading the whole list again at each change would cost more than the news is worth. */
const AUDIENCE_MAX = 200;

/** Who hears at once of changes in the group: its members; in a large group those who look after it. */
export async function audienceOf({ db, groupId }: { db: Db; groupId: string }): Promise<string[]> {
  const members = await db
    .selectFrom("memberships")
    .select(["user_id", "role"])
    .where("group_id", "=", groupId)
    .where("left_at", "is", null)
    .orderBy("role")
    .limit(AUDIENCE_MAX + 1)
    .execute();
  const heard = members.length <= AUDIENCE_MAX ? members : members.filter(({ role }) => role !== "member" && role !== "guest");
  return heard.slice(0, AUDIENCE_MAX).map(({ user_id }) => user_id);
}

/** Tells the group that its people changed. After the commit. */
export async function tellPeopleChanged({ db, groupId }: { db: Db; groupId: string }): Promise<void> {
  await publishLive(db, { to: await audienceOf({ db, groupId }), event: { type: "people_changed", groupId } });
}
