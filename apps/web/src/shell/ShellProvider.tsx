"use client";
import { useParams } from "next/navigation";
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { LAST_GROUP_COOKIE, type ShellData, type ShellGroup } from "./shell-data.ts";

export type Shell = {
  viewer: ShellData["viewer"] | null;
  groups: ShellGroup[];
  /** The group of the page, else the one last looked at, else the first. */
  activeGroup: ShellGroup | null;
  unread: number;
  /** For live events: the new total over all conversations. */
  setUnread: (unread: number) => void;
  /** Notices of the inbox not read yet. */
  inbox: number;
  setInbox: (unread: number) => void;
};

const Context = createContext<Shell | null>(null);
const COOKIE_SECONDS = 60 * 60 * 24 * 365;

/** Holds what the bar shows. `data` is null for a stranger. */
export function ShellProvider({ data, children }: { data: ShellData | null; children: ReactNode }) {
  const { groupId } = useParams<{ groupId?: string }>();
  const [visited, setVisited] = useState(data?.lastGroupId ?? null);
  const [unread, setUnread] = useState(data?.unread ?? 0);
  const [inbox, setInbox] = useState(data?.inbox ?? 0);
  const [fromServer, setFromServer] = useState(data);

  // The layout was rendered anew (sign-in, router.refresh): its count is fresher than ours.
  if (fromServer !== data) {
    setFromServer(data);
    setUnread(data?.unread ?? 0);
    setInbox(data?.inbox ?? 0);
  }
  if (groupId && groupId !== visited) setVisited(groupId);

  useEffect(() => {
    if (!groupId) return;
    document.cookie = `${LAST_GROUP_COOKIE}=${groupId}; path=/; max-age=${COOKIE_SECONDS}; samesite=lax`;
  }, [groupId]);

  const shell = useMemo<Shell>(() => {
    const groups = data?.groups ?? [];
    const activeGroup = groups.find((group) => group.id === (groupId ?? visited)) ?? groups[0];
    return {
      viewer: data?.viewer ?? null,
      groups,
      activeGroup: activeGroup ?? null,
      unread,
      setUnread,
      inbox,
      setInbox,
    };
  }, [data, groupId, visited, unread, inbox]);

  return <Context value={shell}>{children}</Context>;
}

/** Who is here, their groups, the unread count and its setter; in client components. */
export function useShell(): Shell {
  const shell = useContext(Context);
  if (!shell) throw new Error("useShell needs the ShellProvider of the root layout");
  return shell;
}
