"use client";
import type { RosterMember } from "@namegame/contract";
import { matchesSearch, searchText } from "@namegame/domain";
import { Card, SearchField, Section } from "@namegame/ui";
import { useMemo, useState } from "react";
import { t } from "../../../strings/index.ts";
import { RosterRow } from "./RosterRow.tsx";

/** Above these, searching is faster than looking. */
const SHOWN = 30;

/** Who has which role, for those who give them. */
export function RosterSection({ groupId, members }: { groupId: string; members: readonly RosterMember[] }) {
  const [search, setSearch] = useState("");
  const searchable = useMemo(() => members.map((member) => ({ member, text: searchText(member.name) })), [members]);
  const found = searchable.filter(({ text }) => matchesSearch(text, search)).map(({ member }) => member);
  const more = found.length - SHOWN;
  return (
    <Section title={t.groups.roster}>
      <Card flush>
        {members.length > SHOWN ? (
          <div className="p-4 pb-1">
            <SearchField label={t.groups.rosterSearch} value={search} onValueChange={setSearch} />
          </div>
        ) : null}
        <ul className="m-0 list-none p-1.5">
          {found.slice(0, SHOWN).map((member) => (
            <li key={member.userId}>
              <RosterRow groupId={groupId} member={member} />
            </li>
          ))}
        </ul>
        {found.length === 0 ? <p className="m-0 px-5 pb-5 text-ink-soft">{t.groups.rosterNone}</p> : null}
        {more > 0 ? <p className="m-0 px-5 pb-5 text-sm text-ink-soft">{t.groups.rosterMore(more)}</p> : null}
      </Card>
    </Section>
  );
}
