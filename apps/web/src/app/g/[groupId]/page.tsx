import { getGroup, getRunning, listPeople, practiceSummary } from "@namegame/core";
import type { Metadata } from "next";
import { KeepOffer } from "../../../features/auth/keep/KeepOffer.tsx";
import { GroupHome } from "../../../features/groups/home/GroupHome.tsx";
import { LiveRefresh } from "../../../features/groups/home/LiveRefresh.tsx";
import { KeepPractice } from "../../../features/practice/away/KeepPractice.tsx";
import { found, pageId } from "../../../server/found.ts";
import { services } from "../../../server/services.ts";
import { requireActor } from "../../../server/session.ts";
import { t } from "../../../strings/index.ts";

export const metadata: Metadata = { title: t.shell.home };

export default async function GroupPage({ params }: { params: Promise<{ groupId: string }> }) {
  const groupId = pageId((await params).groupId);
  const actor = await requireActor(`/g/${groupId}`);
  const call = { db: services().db, actor, groupId };
  const { group } = await found(getGroup(call));
  const [{ people }, { summary }, running] = await Promise.all([listPeople(call), practiceSummary(call), getRunning(call)]);
  return (
    <>
      <LiveRefresh groupId={groupId} />
      <KeepPractice userId={actor.userId} groupId={groupId} />
      <GroupHome group={group} people={people} practice={summary} running={running}>
        <KeepOffer />
      </GroupHome>
    </>
  );
}
