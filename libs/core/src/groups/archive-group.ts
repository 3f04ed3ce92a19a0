import { fail } from "@namegame/contract";
import { publishLive } from "@namegame/db";
import { groupRights } from "@namegame/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { audienceOf } from "./audience.ts";
import { lockGroup } from "./lock-group.ts";
import { requireMembership } from "./membership.ts";

/**
 * Closes a group: everything stays to be read, nothing can be written, no code lets anybody in. Again changes nothing.
 *
 * @throws not_found, not_allowed
 */
export async function archiveGroup(call: Call & { groupId: string }): Promise<void> {
  await setArchived({ ...call, archive: true });
}

/** Opens an archived group again. @throws not_found, not_allowed */
export async function restoreGroup(call: Call & { groupId: string }): Promise<void> {
  await setArchived({ ...call, archive: false });
}

async function setArchived({ db, actor, groupId, archive, now = new Date() }: Call & { groupId: string; archive: boolean }): Promise<void> {
  const { role } = await requireMembership({ db, actor, groupId });
  const rights = groupRights({ role, archived: !archive });
  if (!(archive ? rights.archive : rights.restore)) fail("not_allowed");
  await db.transaction().execute(async (trx) => {
    const { archived } = await lockGroup({ db: trx, groupId });
    if (archived === archive) return;
    await trx
      .updateTable("groups")
      .set({ archived_at: archive ? now : null })
      .where("id", "=", groupId)
      .execute();
    await recordAudit({ db: trx, actorId: actor.userId, action: archive ? "group.archived" : "group.restored", groupId, now });
  });
  await publishLive(db, { to: await audienceOf({ db, groupId }), event: { type: "groups_changed" } });
}
