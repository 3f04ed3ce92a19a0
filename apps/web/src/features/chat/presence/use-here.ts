"use client";
import type { Live } from "@namegame/live";
import { useEffect, useState } from "react";

// Well within the time that one counts as here, so that a slow answer puts nobody's light out.
const EVERY_MS = 25_000;
const NOBODY: ReadonlySet<string> = new Set();

/** Who else of the conversation is here now; and says that this person is, while the page is looked at. */
export function useHere({ live, conversationId, online }: { live: Live; conversationId: string; online: boolean }): ReadonlySet<string> {
  const [here, setHere] = useState(NOBODY);

  useEffect(() => {
    if (!online) return setHere(NOBODY);
    let over = false;
    async function ask() {
      if (document.visibilityState !== "visible") return;
      const userIds = await live.here(conversationId);
      if (!over) setHere((before) => (same(before, userIds) ? before : new Set(userIds)));
    }
    void ask();
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener("visibilitychange", ask);
    return () => {
      over = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [live, conversationId, online]);

  return here;
}

function same(before: ReadonlySet<string>, now: readonly string[]): boolean {
  return before.size === now.length && now.every((userId) => before.has(userId));
}
