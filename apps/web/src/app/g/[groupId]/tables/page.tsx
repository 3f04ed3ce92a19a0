import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readTables } from "../../../../features/introductions/server/read-tables.ts";
import { TablesPage } from "../../../../features/introductions/tables/TablesPage.tsx";
import { pageId } from "../../../../server/found.ts";
import { t } from "../../../../strings/index.ts";

export const metadata: Metadata = { title: t.introductions.tablesTitle };

/** The tables of today's event, for whoever leads it; without an event, the page where one begins. */
export default async function GroupTablesPage({ params }: { params: Promise<{ groupId: string }> }) {
  const groupId = pageId((await params).groupId);
  const plan = await readTables({ groupId, path: `/g/${groupId}/tables` });
  if (!plan) redirect(`/g/${groupId}/play`);
  return <TablesPage groupId={groupId} initial={plan} />;
}
