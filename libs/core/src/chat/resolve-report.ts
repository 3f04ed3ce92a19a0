import { fail, type ReportResolution } from "@namegame/contract";

import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { hideMessage } from "./hide-message.ts";
import { openCases } from "./open-cases.ts";
import { requireModerator } from "./require-moderator.ts";
import { settleReports, tellSettled } from "./settle-reports.ts";

/**
 * Answers all open reports of a message: hides it, or leaves it where it is. Those who reported are told that somebody looked, not what
 * was decided about another. Of two people's conversation nothing can be hidden: no admin is in it.
 * @throws not_found (nothing reported to this group, or by oneself), not_allowed, conflict (answered meanwhile)
 */
export async function resolveReport({
  db,
  actor,
  now = new Date(),
  groupId,
  messageId,
  resolution,
}: Call & { groupId: string; messageId: string; resolution: ReportResolution }): Promise<void> {
  await requireModerator({ db, actor, groupId });
  const reported = await openCases({ db, actor, groupId, answered: true })
    .where("r.message_id", "=", messageId)
    .select(["r.state", "c.type"])
    .orderBy("r.state")
    .execute();
  const [first] = reported;
  if (!first) fail("not_found");
  if (first.state !== "open") fail("conflict");
  if (resolution === "hidden") {
    if (first.type === "direct") fail("not_allowed");
    // Answers the reports with it, unless it was gone already.
    await hideMessage({ db, actor, now, messageId, hidden: true });
  }
  const settled = await db.transaction().execute(async (trx) => {
    const done = await settleReports({ trx, messageId, resolution, resolvedBy: actor.userId, now });
    if (done.reporterIds.length === 0) return done;
    const event = { actorId: actor.userId, groupId, subjectId: messageId, now };
    await recordAudit({ db: trx, action: "report.resolved", details: { resolution, reports: done.reporterIds.length }, ...event });
    return done;
  });
  await tellSettled({ db, ...settled });
}
