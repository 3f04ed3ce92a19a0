"use client";
import type { Live } from "@namegame/live";
import { useEffect, useRef, useState } from "react";

const key = (me: string, conversationId: string) => `namegame-draft-${me}-${conversationId}`;

// Other devices need it when one goes there, not at every stroke.
const SAVE_AFTER_MS = 1_000;

/** Conversations of which this page knows the draft better than the server: something was written or sent here. */
const own = new Set<string>();

export interface Drafting {
  text: string;
  setText(text: string): void;
  /** The text is as another device left it. */
  fromElsewhere: boolean;
}

/**
 * What is being written in a conversation. It is kept on this device at each stroke, through reloads and other pages, until it is sent; and by
 * the server a moment later, for the person's other devices, which are offered it where they have nothing of their own.
 */
export function useDraft(options: { live: Live; me: string; conversationId: string; elsewhere: string | null }): Drafting {
  const { live, me, conversationId, elsewhere } = options;
  const [text, setText] = useState("");
  const [fromElsewhere, setFromElsewhere] = useState(false);
  const unsaved = useRef<{ body: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const name = key(me, conversationId);

  // The server's picture has no draft; the device's comes once it has taken over.
  useEffect(() => {
    const here = read(name);
    const offered = !here && !own.has(name) ? (elsewhere ?? "") : "";
    setText((typed) => typed || here || offered);
    setFromElsewhere(offered !== "");
    // Only as it was on opening: what another device writes meanwhile does not come into what is written here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [name]);

  useEffect(() => {
    const leave = () => save();
    return leave;
    // oxlint-disable-next-line react/exhaustive-deps
  }, [name]);

  function save(): void {
    const waiting = unsaved.current;
    if (!waiting) return;
    unsaved.current = null;
    clearTimeout(waiting.timer);
    live.saveDraft(conversationId, waiting.body);
  }

  function change(next: string): void {
    setText(next);
    setFromElsewhere(false);
    write(name, next);
    own.add(name);
    clearTimeout(unsaved.current?.timer);
    unsaved.current = { body: next, timer: setTimeout(save, SAVE_AFTER_MS) };
    // What was sent or emptied is begun nowhere any more.
    if (next === "") save();
  }

  return { text, setText: change, fromElsewhere };
}

function read(name: string): string {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

function write(name: string, text: string): void {
  try {
    if (text) localStorage.setItem(name, text);
    else localStorage.removeItem(name);
  } catch {
    // Storage full or forbidden: the text lives as long as the page.
  }
}
