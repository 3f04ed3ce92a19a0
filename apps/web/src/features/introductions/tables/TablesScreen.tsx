"use client";
import type { TablePlan } from "@namegame/contract";
import { useState } from "react";
import { Segmented } from "@namegame/ui";
import { BackLink } from "../../../shell/BackLink.tsx";
import { t } from "../../../strings/index.ts";
import { useTables } from "./use-tables.ts";

/** Letters are as large as so many tables allow: a room sees all of a course at once. */
const SIZES = [
  { tables: 4, className: "text-[5.2vmin]" },
  { tables: 9, className: "text-[3.4vmin]" },
] as const;
const SMALLEST = "text-[2.4vmin]";

/** The tables for the room's wall: one course at a time, names in large letters. */
export function TablesScreen({ groupId, initial }: { groupId: string; initial: TablePlan }) {
  const { plan } = useTables(initial);
  const [chosen, setChosen] = useState("1");
  const shown = plan.rounds.find(({ round }) => String(round) === chosen) ?? plan.rounds[0];
  const size = SIZES.find(({ tables }) => (shown?.tables.length ?? 0) <= tables)?.className ?? SMALLEST;
  return (
    <div className="fixed inset-0 z-40 flex flex-col gap-[2vmin] overflow-auto bg-paper p-[3vmin]">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <BackLink href={`/g/${groupId}/tables`}>{t.introductions.tablesTitle}</BackLink>
        {plan.rounds.length > 1 ? (
          <Segmented
            label={t.introductions.courses}
            options={plan.rounds.map(({ round }) => ({ value: String(round), label: t.introductions.course(round) }))}
            value={String(shown?.round)}
            onValueChange={setChosen}
          />
        ) : null}
      </div>
      <h1 className="m-0 text-[5vmin] leading-tight">{plan.event.name}</h1>
      <ul
        className={`m-0 grid flex-1 list-none auto-rows-fr grid-cols-[repeat(auto-fit,minmax(min(100%,32vmin),1fr))] gap-[2vmin] p-0 ${size}`}
      >
        {shown?.tables.map(({ table, people }) => (
          <li key={table} className="rounded-xl bg-surface p-[2vmin] shadow-soft">
            <h2 className="m-0 text-[1.3em] text-accent">{t.introductions.table(table)}</h2>
            <ul className="m-0 list-none p-0 leading-snug">
              {people.map((person) => (
                <li key={person.userId} className="break-words">
                  {person.name}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
