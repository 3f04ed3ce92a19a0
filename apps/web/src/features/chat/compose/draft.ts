"use client";
import { useEffect, useState } from "react";

const key = (me: string, conversationId: string) => `namegame-draft-${me}-${conversationId}`;

/** What is being written in a conversation: kept on this device until it is sent, through reloads and other pages. */
export function useDraft({ me, conversationId }: { me: string; conversationId: string }): [string, (text: string) => void] {
  const [text, setText] = useState("");
  const name = key(me, conversationId);
  // The server's picture has no draft; the device's comes once it has taken over.
  useEffect(() => {
    setText((typed) => typed || read(name));
  }, [name]);
  function change(next: string) {
    setText(next);
    write(name, next);
  }
  return [text, change];
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
