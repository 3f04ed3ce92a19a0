import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readTables } from "../../../../../features/introductions/server/read-tables.ts";
import { TablesScreen } from "../../../../../features/introductions/tables/TablesScreen.tsx";
import { pageId } from "../../../../../server/found.ts";
import { t } from "../../../../../strings/index.ts";

export const metadata: Metadata = { title: t.introductions.screenTitle };

/** The tables on a projector, opened by whoever leads the event. */
export default async function TablesScreenPage({ params }: { params: Promise<{ groupId: string }> }) {
  const groupId = pageId((await params).groupId);
  const plan = await readTables({ groupId, path: `/g/${groupId}/tables/screen` });
  if (!plan || plan.rounds.length === 0) redirect(`/g/${groupId}/tables`);
  return <TablesScreen groupId={groupId} initial={plan} />;
}
