import type { ReportResolution } from "@namegame/contract";
import { publishLive, type Db } from "@namegame/db";

import { moderatorsOf } from "./moderators-of.ts";

/** Whom to tell, after the commit, that reports of a message were answered. */
export interface Settled {
  messageId: string;
  reporterIds: string[];
  groupIds: string[];
}

/** Answers every open report of the message, in the caller's transaction. */
export async function settleReports({
  trx,
  messageId,
  resolution,
  resolvedBy,
  now,
}: {
  trx: Db;
  messageId: string;
  resolution: ReportResolution;
  resolvedBy: string;
  now: Date;
}): Promise<Settled> {
  const settled = await trx
    .updateTable("reports")
    .set({ state: "resolved", resolution, resolved_by: resolvedBy, resolved_at: now })
    .where("message_id", "=", messageId)
    .where("state", "=", "open")
    .returning(["id", "reporter_id"])
    .execute();
  if (settled.length === 0) return { messageId, reporterIds: [], groupIds: [] };
  const groups = await trx
    .selectFrom("report_groups")
    .select("group_id")
    .distinct()
    .where(
      "report_id",
      "in",
      settled.map((report) => report.id),
    )
    .execute();
  return { messageId, reporterIds: settled.map((report) => report.reporter_id), groupIds: groups.map((group) => group.group_id) };
}

/** Tells those who reported, and the pages on which others look at the same. */
export async function tellSettled({ db, messageId, reporterIds, groupIds }: Settled & { db: Db }): Promise<void> {
  await publishLive(db, { to: reporterIds, event: { type: "report_resolved", messageId } });
  for (const groupId of groupIds) {
    await publishLive(db, { to: await moderatorsOf({ db, groupId }), event: { type: "reports_changed", groupId } });
  }
}
