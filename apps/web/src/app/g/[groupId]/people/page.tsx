import { listPeople } from "@namegame/core";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { type PeopleFilter, peopleFilters, type PeopleView, peopleViews } from "../../../../features/people/browse/browse.ts";
import { VIEW_COOKIE } from "../../../../features/people/browse/remember.ts";
import { PeopleBrowser } from "../../../../features/people/components/PeopleBrowser.tsx";
import { found, pageId } from "../../../../server/found.ts";
import { services } from "../../../../server/services.ts";
import { requireActor } from "../../../../server/session.ts";
import { t } from "../../../../strings/index.ts";

export const metadata: Metadata = { title: t.people.title };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<{ show?: string | string[]; q?: string | string[] }>;
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const groupId = pageId((await params).groupId);
  const actor = await requireActor(`/g/${groupId}/people`);
  const now = new Date();
  const { people } = await found(listPeople({ db: services().db, actor, groupId, now }));
  const { show, q } = await searchParams;
  return (
    <PeopleBrowser
      groupId={groupId}
      people={people}
      readAt={now.getTime()}
      filter={oneOf<PeopleFilter>(peopleFilters, show)}
      search={typeof q === "string" ? q : ""}
      view={oneOf<PeopleView>(peopleViews, (await cookies()).get(VIEW_COOKIE)?.value)}
    />
  );
}

/** The value if it is one of those known, else the first of them: addresses and cookies may say anything. */
function oneOf<V extends string>(known: readonly [V, ...V[]], value: unknown): V {
  return known.find((option) => option === value) ?? known[0];
}
