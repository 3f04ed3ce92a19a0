import type { ShownCode } from "@namegame/contract";
import { seesCodesOfOthers } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { presentCode, shownCodeColumns } from "./shown-code.ts";

/** The group's codes that still let somebody in, newest first: one's own, and for admins everybody's. */
export async function listCodes({
  db,
  actor,
  secret,
  groupId,
  now = new Date(),
}: Call & { secret: string; groupId: string }): Promise<{ codes: ShownCode[] }> {
  const { role } = await requireMembership({ db, actor, groupId });
  const rows = await db
    .selectFrom("codes")
    .select(shownCodeColumns)
    .where("group_id", "=", groupId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    // A full poster can be raised; a personal code that was used is history.
    .where((code) => code.or([code("poster", "=", true), code("uses", "<", code.ref("use_limit"))]))
    .$if(!seesCodesOfOthers(role), (query) => query.where("creator_id", "=", actor.userId))
    .orderBy("created_at", "desc")
    .execute();
  return { codes: rows.map((row) => presentCode({ secret, row })) };
}
