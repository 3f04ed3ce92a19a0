import type { GroupType } from "@namegame/contract";
import { publishLive } from "@namegame/db";
import type { Call } from "../call.ts";
import { enterGroup } from "./enter-group.ts";

/** Starts a group with its conversation; whoever starts it owns it. */
export async function createGroup({
  db,
  actor,
  name,
  type,
  now = new Date(),
}: Call & { name: string; type: GroupType }): Promise<{ groupId: string }> {
  const groupId = await db.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto("groups")
      .values({ name, type, created_by: actor.userId, created_at: now })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx.insertInto("conversations").values({ type: "group", group_id: id, created_at: now }).execute();
    await enterGroup({ db: trx, groupId: id, userId: actor.userId, role: "owner", now });
    return id;
  });
  await publishLive(db, { to: [actor.userId], event: { type: "groups_changed" } });
  return { groupId };
}
