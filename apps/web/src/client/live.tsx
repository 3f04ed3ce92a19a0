"use client";
import type { LiveEvent } from "@namegame/contract";
import { createLive, unreadTotal, type Live, type LiveState } from "@namegame/live";
import { useRouter } from "next/navigation";
import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { useShell } from "../shell/ShellProvider.tsx";

const Context = createContext<Live | null>(null);

/** One connection for the whole app while somebody is signed in; a stranger's page has none. */
export function LiveProvider({ userId, children }: { userId: string | null; children: ReactNode }) {
  if (userId === null) return children;
  return (
    <Connected key={userId} userId={userId}>
      {children}
    </Connected>
  );
}

function Connected({ userId, children }: { userId: string; children: ReactNode }) {
  const [live] = useState(() => createLive({ userId }));
  useEffect(() => {
    live.start();
    return () => live.stop();
  }, [live]);
  return (
    <Context value={live}>
      <ShellSync live={live} />
      {children}
    </Context>
  );
}

/** Keeps the frame true: its badge, and the sign-in page in place of a session that ended. */
function ShellSync({ live }: { live: Live }) {
  const state = useStore(live);
  const { setUnread } = useShell();
  const router = useRouter();
  const unread = state.listed ? unreadTotal(state) : null;
  useEffect(() => {
    if (unread !== null) setUnread(unread);
  }, [unread, setUnread]);
  // The frame lists the groups; and the page of one that was left, closed or renamed is another page now.
  useEffect(() => live.onEvent(({ type }) => void (type === "groups_changed" && router.refresh())), [live, router]);
  const ended = state.connection === "signed_out";
  useEffect(() => {
    if (ended) router.refresh();
  }, [ended, router]);
  return null;
}

/** Calls the handler for every live event while the component is shown. `refresh` says that some may have been missed. */
export function useLive(handler: (event: LiveEvent) => void): void {
  const live = useContext(Context);
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => live?.onEvent((event) => latest.current(event)), [live]);
}

/** The conversations' store; only on pages that need a session. */
export function useLiveStore(): Live {
  const live = useContext(Context);
  if (!live) throw new Error("conversations need a signed-in person");
  return live;
}

/** The store with its state. What seeds the store must not read it in the same component: the server renders once. */
export function useConversations(): { live: Live; state: LiveState } {
  const live = useLiveStore();
  return { live, state: useStore(live) };
}

function useStore(live: Live): LiveState {
  return useSyncExternalStore(live.subscribe, live.getState, live.getRenderedState);
}
