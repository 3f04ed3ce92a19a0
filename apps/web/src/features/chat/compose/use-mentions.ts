"use client";
import type { Face } from "@namegame/contract";
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { mentionable, mentionQuery, withMention } from "../text/mentions.ts";

export interface Mentions {
  listId: string;
  offered: readonly Face[];
  /** The one that Enter picks. */
  active: number;
  optionId(index: number): string;
  pick(person: Face): void;
}

/** The names that an @ offers while it is typed. The focus stays in the field; arrows, Enter, Tab and Escape are its keys meanwhile. */
export function useMentions(options: {
  form: RefObject<HTMLFormElement | null>;
  text: string;
  onText: (text: string) => void;
  people: readonly Face[];
  onMention?: ((userId: string) => void) | undefined;
}) {
  const { form, text, onText, people, onMention } = options;
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  /** The @ of which the person has had enough. */
  const [dismissed, setDismissed] = useState<number>();
  const wantedCaret = useRef<number>(undefined);
  const query = people.length > 0 ? mentionQuery(text, caret) : undefined;
  const offered = query && query.start !== dismissed ? mentionable(people, query.query) : [];
  const at = Math.min(active, Math.max(0, offered.length - 1));
  const optionId = (index: number) => `${listId}-${index}`;
  const field = () => form.current?.querySelector("textarea");

  useLayoutEffect(() => {
    if (wantedCaret.current === undefined) return;
    field()?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = undefined;
  });

  function pick(person: Face): void {
    if (!query) return;
    const next = withMention(text, query, person);
    wantedCaret.current = next.caret;
    setDismissed(query.start);
    setCaret(next.caret);
    onText(next.text);
    onMention?.(person.userId);
    field()?.focus();
  }

  function keyDown(event: KeyboardEvent): boolean {
    const person = offered[at];
    if (!person) return false;
    if (event.key === "ArrowDown") setActive((at + 1) % offered.length);
    else if (event.key === "ArrowUp") setActive((at - 1 + offered.length) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") pick(person);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    return true;
  }

  function look(): void {
    const now = field()?.selectionStart ?? 0;
    setCaret(now);
    // Another @ is another question.
    if (mentionQuery(field()?.value ?? "", now)?.start !== dismissed) setDismissed(undefined);
  }

  function close(): void {
    setDismissed(query?.start);
    setActive(0);
  }

  return {
    listId,
    offered,
    active: at,
    optionId,
    pick,
    keyDown,
    look,
    close,
    fieldProps: {
      "aria-autocomplete": "list" as const,
      "aria-controls": offered.length > 0 ? listId : undefined,
      "aria-activedescendant": offered.length > 0 ? optionId(at) : undefined,
    },
  };
}
