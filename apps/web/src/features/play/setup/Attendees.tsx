"use client";
import type { Attendee } from "@namegame/contract";
import { matchesSearch, searchText } from "@namegame/domain";
import { Avatar, Card, SearchField, Switch } from "@namegame/ui";
import { useState } from "react";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";

export interface AttendeesProps {
  people: readonly Attendee[];
  onTurn: (userId: string, here: boolean) => void;
  className: string;
}

/** Who is here, in large numbers and by name. Who may not be shown is a number alone: nobody is to be asked why. */
export function Attendees({ people, onTurn, className }: AttendeesProps) {
  const [query, setQuery] = useState("");
  const here = people.filter(({ arrival }) => arrival !== null);
  const shown = here.filter(({ playable }) => playable).length;
  const found = people.filter(({ name }) => matchesSearch(searchText(name), query));
  return (
    <Card aria-label={t.play.who} className={`flex flex-col gap-5 ${className}`}>
      <h2 className="m-0 text-xl">{t.play.who}</h2>
      <dl className="m-0 grid grid-cols-3 gap-3">
        <Number value={here.length} term={t.play.here(here.length)} />
        <Number value={shown} term={t.play.shown(shown)} />
        <Number value={here.length - shown} term={t.play.notShown(here.length - shown)} />
      </dl>
      {here.length > shown ? <p className="m-0 text-sm text-ink-soft">{t.play.notShownWhy}</p> : null}
      <SearchField label={t.play.search} placeholder={t.play.search} value={query} onValueChange={setQuery} />
      {found.length === 0 ? <p className="m-0 text-ink-soft">{t.play.nobodyFound}</p> : null}
      <ul className="m-0 grid list-none gap-x-8 p-0 xl:grid-cols-2">
        {found.map((person) => (
          <li key={person.userId} className="border-b border-line">
            <Switch
              label={
                <span className="flex items-center gap-3">
                  <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} />
                  <span className="min-w-0 break-words">{person.name}</span>
                </span>
              }
              checked={person.arrival !== null}
              onCheckedChange={(isHere) => onTurn(person.userId, isHere)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Number({ value, term }: { value: number; term: string }) {
  return (
    <div className="flex flex-col-reverse justify-end rounded-lg bg-sunken px-3 py-3 text-center">
      <dt className="text-sm leading-tight">{term}</dt>
      <dd className="m-0 font-name text-4xl font-bold tabular-nums" aria-live="polite">
        {value}
      </dd>
    </div>
  );
}
