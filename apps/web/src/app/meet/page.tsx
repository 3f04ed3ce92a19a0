import { getViewer } from "@namegame/core";
import type { Metadata } from "next";
import { reachableUrl } from "../../features/greet/code/link-origin.ts";
import { MeetScreen } from "../../features/greet/meet/MeetScreen.tsx";
import { services } from "../../server/services.ts";
import { requireActor } from "../../server/session.ts";
import { t } from "../../strings/index.ts";

export const metadata: Metadata = { title: t.greet.meetTitle };

export default async function MeetPage() {
  const actor = await requireActor("/meet");
  const { db, config } = services();
  const { userId, name, photoId } = await getViewer({ db, actor });
  return <MeetScreen viewer={{ userId, name, photoId }} publicUrl={reachableUrl(config)} />;
}
