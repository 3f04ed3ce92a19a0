import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { managedCode } from "./managed-code.ts";

/** Ends a code at once; who came in by it stays. Again changes nothing. */
export async function revokeCode({ db, actor, codeId, now = new Date() }: Call & { codeId: string }): Promise<void> {
  const { groupId } = await managedCode({ db, actor, codeId });
  await db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable("codes")
      .set({ revoked_at: now })
      .where("id", "=", codeId)
      .where("revoked_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (ended) await recordAudit({ db: trx, actorId: actor.userId, action: "code.revoked", groupId, details: { codeId }, now });
  });
}
