"use client";
import { showSpoken } from "@namegame/domain";
import { Avatar, Banner, Icon } from "@namegame/ui";
import Link from "next/link";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { useCodeUrl } from "../code/CodeFace.tsx";
import { QrCode } from "../code/QrCode.tsx";
import { RaiseLimit } from "./RaiseLimit.tsx";
import { useJoined, type Joined } from "./use-joined.ts";

export interface PosterWallProps {
  groupId: string;
  groupName: string;
  initial: Joined;
  publicUrl: string;
}

/** More faces than a hall can tell apart; the count goes on. */
const FACES = 48;

/** A poster on a projector: the whole screen, read from the last row, faces arriving while people look. */
export function PosterWall({ groupId, groupName, initial, publicUrl }: PosterWallProps) {
  const { code, full, people, raise } = useJoined(initial);
  const url = useCodeUrl({ code, publicUrl });
  const spoken = showSpoken(code.spoken);
  return (
    <div className="fixed inset-0 z-40 overflow-y-auto bg-paper">
      <div className="grid min-h-full gap-x-[4vw] gap-y-8 p-[3vmin] md:grid-cols-[auto_1fr]">
        <div className="flex flex-col items-center justify-center text-center">
          <h1 className="m-0 max-w-[70vmin] text-[clamp(1.75rem,4.5vmin,4rem)]">{t.greet.posterJoin(groupName)}</h1>
          <p className="m-0 mt-[1vmin] text-[clamp(1rem,2.4vmin,2rem)] text-ink-soft">{t.greet.posterScan}</p>
          <QrCode text={url.href} label={t.greet.qrAlt(spoken)} className="mt-[2vmin] w-[min(88vw,62vmin)]" />
          <p className="m-0 mt-[2vmin] text-[clamp(1rem,2.4vmin,2rem)] text-ink-soft">
            {t.greet.posterType} <span className="whitespace-nowrap">{t.greet.at(url.host)}</span>
          </p>
          <p className="m-0 font-code text-[clamp(2.5rem,10vmin,9rem)] leading-none font-bold tracking-wide">{spoken}</p>
        </div>
        <div className="flex flex-col">
          <div className="flex items-start justify-between gap-4">
            <p className="m-0 font-name text-[clamp(1.75rem,5vmin,4.5rem)] leading-tight font-bold tabular-nums" aria-live="polite">
              {t.greet.posterCount(code.uses)}
            </p>
            <Link
              href={`/g/${groupId}/greet`}
              aria-label={t.greet.posterClose}
              title={t.greet.posterClose}
              className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
            >
              <Icon name="close" />
            </Link>
          </div>
          {full ? (
            <Banner tone="honey" className="mt-4" action={<RaiseLimit code={code} onRaise={raise} />}>
              {t.greet.full}
            </Banner>
          ) : null}
          {people.length === 0 ? <p className="mt-4 text-lg text-ink-soft">{t.greet.nobodyYet}</p> : null}
          <ul className="m-0 mt-[3vmin] grid list-none grid-cols-[repeat(auto-fill,minmax(clamp(4.5rem,11vmin,9rem),1fr))] gap-[2vmin] p-0">
            {people
              .toReversed()
              .slice(0, FACES)
              .map((person) => (
                <li key={person.redemptionId} className="animate-arrive text-center">
                  <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} size="fill" eager />
                  <span className="mt-1 block truncate font-name text-[clamp(0.9375rem,1.9vmin,1.5rem)] font-semibold">{person.name}</span>
                </li>
              ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
