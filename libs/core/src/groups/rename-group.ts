import { fail } from "@namegame/contract";
import { publishLive } from "@namegame/db";
import { groupRights } from "@namegame/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { audienceOf } from "./audience.ts";
import { requireMembership } from "./membership.ts";

/** @throws not_found, not_allowed, group_archived */
export async function renameGroup({ db, actor, groupId, name, now = new Date() }: Call & { groupId: string; name: string }): Promise<void> {
  const { role, archived, groupName } = await requireMembership({ db, actor, groupId });
  if (!groupRights({ role, archived: false }).rename) fail("not_allowed");
  if (archived) fail("group_archived");
  if (name === groupName) return;
  await db.transaction().execute(async (trx) => {
    await trx.updateTable("groups").set({ name }).where("id", "=", groupId).execute();
    await recordAudit({ db: trx, actorId: actor.userId, action: "group.renamed", groupId, details: { from: groupName, to: name }, now });
  });
  await publishLive(db, { to: await audienceOf({ db, groupId }), event: { type: "groups_changed" } });
}
