import { getViewer } from "@namegame/core";
import type { Metadata } from "next";
import { MeetByLink } from "../../../features/greet/meet/MeetByLink.tsx";
import { services } from "../../../server/services.ts";
import { requireActor } from "../../../server/session.ts";
import { t } from "../../../strings/index.ts";

export const metadata: Metadata = { title: t.greet.meetTitle };

export default async function MeetLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const actor = await requireActor(`/meet/${token}`);
  const { userId, name, photoId } = await getViewer({ db: services().db, actor });
  return <MeetByLink token={token} viewer={{ userId, name, photoId }} />;
}
