import { getGroup, getRunning, listAttendees, listEvents } from "@namegame/core";
import type { Metadata } from "next";
import { PlayPage } from "../../../../features/play/setup/PlayPage.tsx";
import { found, pageId } from "../../../../server/found.ts";
import { services } from "../../../../server/services.ts";
import { requireActor } from "../../../../server/session.ts";
import { t } from "../../../../strings/index.ts";

export const metadata: Metadata = { title: t.play.title };

export default async function GroupPlayPage({ params }: { params: Promise<{ groupId: string }> }) {
  const groupId = pageId((await params).groupId);
  const actor = await requireActor(`/g/${groupId}/play`);
  const call = { db: services().db, actor, groupId };
  const { group } = await found(getGroup(call));
  const [running, events] = await Promise.all([getRunning(call), listEvents(call)]);
  const people = running.canHost && events.today ? (await listAttendees({ ...call, eventId: events.today.id })).people : [];
  return <PlayPage group={{ id: group.id, name: group.name }} running={running} events={events} people={people} />;
}
