"use client";
import type { PersonCard } from "@namegame/contract";
import { useCallback, useEffect, useRef } from "react";
import { WindowVirtualizer, type WindowVirtualizerHandle } from "virtua";
import type { PeopleView } from "../browse/browse.ts";
import { leaveFrom, takeReturnPlace } from "../browse/return-place.ts";
import { useColumns } from "../browse/use-columns.ts";
import { useListKeys } from "../browse/use-list-keys.ts";
import { PersonItem } from "./PersonItem.tsx";

export interface PeopleListProps {
  groupId: string;
  people: readonly PersonCard[];
  view: PeopleView;
  /** Milliseconds. */
  now: number;
}

/** Up to so many all are drawn: find-in-page and printing then see everybody. */
const DRAWN_AT_ONCE = 120;
/** What the server draws of a larger group; a screen and a little more. */
const FIRST = 40;
/** Pictures of the first screen are wanted at once, the others when they come near. */
const EAGER = 12;
/** Frames to wait for a person who is scrolled to and must be drawn before taking the focus: about two seconds. */
const FRAMES = 120;
const FRAMES_HELD = 4;

/** The people as a grid of faces or a list of rows; smooth with thousands, walked through with the arrow keys. */
export function PeopleList({ groupId, people, view, now }: PeopleListProps) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useRef<WindowVirtualizerHandle>(null);
  const measured = useColumns(box, view);
  const columns = measured ?? 1;
  const virtualised = measured !== null && people.length > DRAWN_AT_ONCE;

  // The place that is meant to have the focus; a later key changes it while an earlier jump still scrolls.
  const wanted = useRef(0);

  const focusOn = useCallback(
    (index: number) => {
      wanted.current = index;
      // The row that has the focus may be taken away by a long jump; the list keeps it meanwhile, and keys go on working.
      if (!linkAt(box.current, index)) {
        box.current?.focus({ preventScroll: true });
        virtual.current?.scrollToIndex(Math.floor(index / columns), { align: "center" });
      }
      function settle(framesLeft: number, framesHeld: number) {
        if (wanted.current !== index || framesLeft === 0) return;
        const link = linkAt(box.current, index);
        if (link && document.activeElement !== link) {
          link.focus();
          link.scrollIntoView({ block: "nearest" });
        }
        // Rows that are measured only now push the person away again, so one frame with the focus is not enough.
        if (framesHeld < FRAMES_HELD) requestAnimationFrame(() => settle(framesLeft - 1, link ? framesHeld + 1 : 0));
      }
      settle(FRAMES, 0);
    },
    [columns],
  );
  useListKeys({ box, at: wanted, columns, count: people.length, onMove: focusOn, onOpen: (userId) => leaveFrom(groupId, userId) });

  // Once, when the list first stands; afterwards it is where the person moved it.
  const returned = useRef(false);
  useEffect(() => {
    if (measured === null || returned.current) return;
    returned.current = true;
    const userId = takeReturnPlace(groupId);
    const index = userId === null ? -1 : people.findIndex((person) => person.userId === userId);
    if (index >= 0) focusOn(index);
  }, [measured, groupId, people, focusOn]);

  const item = (person: PersonCard, index: number) => (
    <PersonItem
      key={person.userId}
      person={person}
      groupId={groupId}
      view={view}
      now={now}
      index={index}
      count={people.length}
      eager={index < EAGER}
    />
  );

  return (
    <div ref={box} tabIndex={-1} className="@container outline-none">
      {virtualised ? (
        <div role="list">
          <WindowVirtualizer ref={virtual} bufferSize={600} data={rowsOf(people, columns)}>
            {(row, line) => (
              <div
                key={row[0]?.userId}
                className={view === "grid" ? "grid gap-x-3.5 pb-5" : "grid gap-x-6"}
                style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
              >
                {row.map((person, place) => item(person, line * columns + place))}
              </div>
            )}
          </WindowVirtualizer>
        </div>
      ) : (
        <div role="list" className={view === "grid" ? "face-grid" : "grid gap-x-6 @3xl:grid-cols-2"}>
          {people.slice(0, measured === null ? FIRST : DRAWN_AT_ONCE).map(item)}
        </div>
      )}
    </div>
  );
}

function linkAt(box: HTMLElement | null, index: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-index="${index}"] a`) ?? null;
}

function rowsOf<T>(items: readonly T[], columns: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, line) => items.slice(line * columns, (line + 1) * columns));
}
