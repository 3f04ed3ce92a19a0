import { fail, type ShownCode } from "@namegame/contract";
import { mintLimit } from "@namegame/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { managedCode } from "./managed-code.ts";
import { presentCode, shownCodeColumns } from "./shown-code.ts";

/**
 * Lets more people in by a code that still lives. Never fewer than came: the count is checked in the statement that writes.
 *
 * @throws not_found, not_allowed, invalid_input (`limit`), too_late (ended, expired, or more came in already)
 */
export async function raiseLimit({
  db,
  actor,
  secret,
  codeId,
  useLimit,
  now = new Date(),
}: Call & { secret: string; codeId: string; useLimit: number }): Promise<{ code: ShownCode }> {
  const { row, groupId, membership } = await managedCode({ db, actor, codeId });
  const limit = mintLimit({ role: membership.role, poster: row.poster, archived: membership.archived });
  if (limit === 0) fail("not_allowed");
  if (useLimit > limit) fail("invalid_input", { limit });
  const raised = await db.transaction().execute(async (trx) => {
    const code = await trx
      .updateTable("codes")
      .set({ use_limit: useLimit })
      .where("id", "=", codeId)
      .where("uses", "<=", useLimit)
      .where("revoked_at", "is", null)
      .where("expires_at", ">", now)
      .returning(shownCodeColumns)
      .executeTakeFirst();
    if (!code) fail("too_late");
    await recordAudit({ db: trx, actorId: actor.userId, action: "code.limit_raised", groupId, details: { codeId, useLimit }, now });
    return code;
  });
  return { code: presentCode({ secret, row: raised }) };
}
