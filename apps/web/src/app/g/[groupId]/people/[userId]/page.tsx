import { getPerson } from "@namegame/core";
import type { Metadata } from "next";
import { cache } from "react";
import { PersonPage } from "../../../../../features/people/components/PersonPage.tsx";
import { found, pageId } from "../../../../../server/found.ts";
import { services } from "../../../../../server/services.ts";
import { requireActor } from "../../../../../server/session.ts";

interface Props {
  params: Promise<{ groupId: string; userId: string }>;
}

// The title and the page ask for the same person; one reading serves both.
const readPerson = cache(async (groupId: string, userId: string) => {
  const actor = await requireActor(`/g/${groupId}/people/${userId}`);
  return found(getPerson({ db: services().db, actor, groupId, userId }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { groupId, userId } = await params;
  return { title: (await readPerson(pageId(groupId), pageId(userId))).person.name };
}

export default async function MemberPage({ params }: Props) {
  const { groupId, userId } = await params;
  const { person } = await readPerson(pageId(groupId), pageId(userId));
  return <PersonPage groupId={groupId} person={person} />;
}
