import { getGroup, groupTotals, listCodes, listRoster } from "@namegame/core";
import type { Metadata } from "next";
import { GroupSettings } from "../../../../features/groups/settings/GroupSettings.tsx";
import { found, pageId } from "../../../../server/found.ts";
import { services } from "../../../../server/services.ts";
import { requireActor } from "../../../../server/session.ts";
import { t } from "../../../../strings/index.ts";

export const metadata: Metadata = { title: t.groups.settingsTitle };

export default async function SettingsPage({ params }: { params: Promise<{ groupId: string }> }) {
  const groupId = pageId((await params).groupId);
  const actor = await requireActor(`/g/${groupId}/settings`);
  const { db, config } = services();
  const call = { db, actor, groupId };
  const { group } = await found(getGroup(call));
  const looksAfter = group.role === "owner" || group.role === "admin";
  const [{ codes }, roster, score] = await Promise.all([
    listCodes({ ...call, secret: config.CODE_SECRET }),
    looksAfter ? listRoster(call) : null,
    looksAfter ? groupTotals(call) : null,
  ]);
  return <GroupSettings group={group} codes={codes} roster={roster?.members ?? null} totals={score?.totals} />;
}
