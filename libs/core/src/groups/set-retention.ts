import { fail, type Retention } from "@namegame/contract";
import { publishLive } from "@namegame/db";
import { groupRights } from "@namegame/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { audienceOf } from "./audience.ts";
import { requireMembership } from "./membership.ts";

/**
 * Says for how many days the group keeps the messages of its conversation; null: for ever. What is older goes within the hour, and does
 * not come back. Direct conversations belong to two people, not to a group, and stay.
 *
 * @throws not_found, not_allowed (no owner), group_archived
 */
export async function setRetention({
  db,
  actor,
  groupId,
  days,
  now = new Date(),
}: Call & { groupId: string; days: Retention }): Promise<void> {
  const { role, archived } = await requireMembership({ db, actor, groupId });
  if (!groupRights({ role, archived: false }).setRetention) fail("not_allowed");
  if (archived) fail("group_archived");
  const changed = await db.transaction().execute(async (trx) => {
    const { message_retention_days: from } = await trx
      .selectFrom("groups")
      .select("message_retention_days")
      .where("id", "=", groupId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    if (from === days) return false;
    await trx.updateTable("groups").set({ message_retention_days: days }).where("id", "=", groupId).execute();
    await recordAudit({ db: trx, actorId: actor.userId, action: "group.retention_changed", groupId, details: { from, to: days }, now });
    return true;
  });
  if (changed) await publishLive(db, { to: await audienceOf({ db, groupId }), event: { type: "groups_changed" } });
}
