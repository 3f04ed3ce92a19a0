import { KEPT_PAGE_HEADER, refresherPath } from "@namegame/contract";
import { getGroup, startPractice } from "@namegame/core";
import { DEFAULT_SESSION } from "@namegame/domain";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { Practice } from "../../../../features/practice/components/Practice.tsx";
import { found, pageId } from "../../../../server/found.ts";
import { services } from "../../../../server/services.ts";
import { requireActor } from "../../../../server/session.ts";
import { t } from "../../../../strings/index.ts";

export const metadata: Metadata = { title: t.practice.title };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<{ go?: string; event?: string }>;
}

export default async function PracticePage({ params, searchParams }: Props) {
  const groupId = pageId((await params).groupId);
  const { go, event } = await searchParams;
  const eventId = event === undefined ? undefined : pageId(event);
  const actor = await requireActor(eventId === undefined ? `/g/${groupId}/practice` : refresherPath({ groupId, eventId }));
  const call = { db: services().db, actor, groupId };
  if ((await headers()).has(KEPT_PAGE_HEADER)) {
    await found(getGroup(call));
    return <Practice groupId={groupId} viewerId={actor.userId} started={null} begin={false} />;
  }
  const started = await found(startPractice({ ...call, eventId, limit: DEFAULT_SESSION }));
  return <Practice groupId={groupId} viewerId={actor.userId} started={started} begin={go !== undefined} />;
}
