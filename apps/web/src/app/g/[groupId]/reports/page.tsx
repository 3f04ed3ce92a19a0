import { getGroup, listReports } from "@namegame/core";
import type { Metadata } from "next";
import { ReportsPage } from "../../../../features/chat/reports/ReportsPage.tsx";
import { found, pageId } from "../../../../server/found.ts";
import { services } from "../../../../server/services.ts";
import { requireActor } from "../../../../server/session.ts";
import { t } from "../../../../strings/index.ts";

export const metadata: Metadata = { title: t.reports.title };

export default async function GroupReportsPage({ params }: { params: Promise<{ groupId: string }> }) {
  const groupId = pageId((await params).groupId);
  const actor = await requireActor(`/g/${groupId}/reports`);
  const call = { db: services().db, actor, groupId };
  const [{ group }, reports] = await found(Promise.all([getGroup(call), listReports(call)]));
  return <ReportsPage groupId={groupId} groupName={group.name} {...reports} />;
}
