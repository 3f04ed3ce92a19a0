import { getGroup, getJoined } from "@namegame/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { reachableUrl } from "../../../../../features/greet/code/link-origin.ts";
import { PosterWall } from "../../../../../features/greet/show/PosterWall.tsx";
import { found, pageId } from "../../../../../server/found.ts";
import { services } from "../../../../../server/services.ts";
import { requireActor } from "../../../../../server/session.ts";
import { t } from "../../../../../strings/index.ts";

export const metadata: Metadata = { title: t.greet.poster };

/** A poster on a projector. */
export default async function WallPage({ params }: { params: Promise<{ groupId: string; codeId: string }> }) {
  const groupId = pageId((await params).groupId);
  const codeId = pageId((await params).codeId);
  const actor = await requireActor(`/g/${groupId}/greet/${codeId}`);
  const { db, config } = services();
  const [{ group }, joined] = await Promise.all([
    found(getGroup({ db, actor, groupId })),
    found(getJoined({ db, actor, secret: config.CODE_SECRET, codeId })),
  ]);
  if (joined.code.groupId !== groupId || !joined.code.poster) notFound();
  return <PosterWall groupId={groupId} groupName={group.name} initial={joined} publicUrl={reachableUrl(config)} />;
}
