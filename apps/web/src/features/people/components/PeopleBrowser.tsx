"use client";
import type { PersonCard } from "@namegame/contract";
import { Page, SearchField, Segmented } from "@namegame/ui";
import { useDeferredValue, useMemo, useState } from "react";
import { t } from "../../../strings/index.ts";
import { browse, entriesOf, metOf, type PeopleFilter, type PeopleView } from "../browse/browse.ts";
import { useLivePeople } from "../browse/use-live-people.ts";
import { useNow } from "../browse/use-now.ts";
import { rememberView, showInAddress } from "../browse/remember.ts";
import { NobodyHere } from "./NobodyHere.tsx";
import { PeopleList } from "./PeopleList.tsx";

export interface PeopleBrowserProps {
  groupId: string;
  people: PersonCard[];
  /** The server's clock when it read the people, in milliseconds, so that both pictures agree on "just now". */
  readAt: number;
  filter: PeopleFilter;
  search: string;
  view: PeopleView;
}

/** Everybody of a group: faces or list, filtered, searched, kept up to date. */
export function PeopleBrowser({ groupId, readAt, ...start }: PeopleBrowserProps) {
  const people = useLivePeople({ groupId, people: start.people });
  const now = useNow(readAt);
  const [filter, setFilter] = useState(start.filter);
  const [search, setSearch] = useState(start.search);
  const [view, setView] = useState(start.view);
  // Typing stays smooth while a thousand faces are sifted.
  const sought = useDeferredValue(search);
  const entries = useMemo(() => entriesOf(people), [people]);
  const shown = useMemo(() => browse({ entries, filter, search: sought, now }), [entries, filter, sought, now]);
  const { met, total } = metOf(people);

  function turn(next: { filter?: PeopleFilter; search?: string }) {
    const to = { filter, search, ...next };
    setFilter(to.filter);
    setSearch(to.search);
    showInAddress(to);
  }

  return (
    <Page title={t.people.title} subtitle={total > 0 ? t.people.metOf(met, total) : undefined}>
      {total === 0 ? null : (
        <div className="mb-6 flex flex-wrap items-center gap-3">
          <SearchField
            label={t.people.search}
            placeholder={t.people.searchPlaceholder}
            value={search}
            onValueChange={(text) => turn({ search: text })}
            className="min-w-0 flex-1 sm:max-w-80"
          />
          <Segmented
            label={t.people.viewLabel}
            iconsOnly
            value={view}
            onValueChange={(value) => {
              setView(value);
              rememberView(value);
            }}
            options={[
              { value: "grid", label: t.people.grid, icon: "grid" },
              { value: "list", label: t.people.list, icon: "list" },
            ]}
            className="lg:order-last"
          />
          <div className="flex w-full flex-wrap items-center justify-between gap-x-4 gap-y-2 lg:w-auto lg:flex-1">
            <Segmented
              label={t.people.showLabel}
              value={filter}
              onValueChange={(value) => turn({ filter: value })}
              options={[
                { value: "all", label: t.people.all },
                { value: "met", label: t.people.met },
                { value: "not-met", label: t.people.notMet },
                { value: "new", label: t.people.newOnes },
              ]}
              className="[&>label]:px-3 sm:[&>label]:px-4"
            />
            <span role="status" className="px-1 text-sm text-ink-soft tabular-nums">
              {t.people.found(shown.length)}
            </span>
          </div>
        </div>
      )}
      {shown.length > (total === 0 ? 1 : 0) ? (
        <PeopleList groupId={groupId} people={shown} view={view} now={now} />
      ) : (
        <NobodyHere
          groupId={groupId}
          alone={total === 0}
          filter={filter}
          search={sought}
          onShowAll={() => turn({ filter: "all", search: "" })}
        />
      )}
    </Page>
  );
}
