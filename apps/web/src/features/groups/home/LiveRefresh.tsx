"use client";
import type { LiveEvent } from "@namegame/contract";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLive } from "../../../client/live.tsx";

/** A crowd at the door makes an event for each; the page is read once for all of a moment. */
const GATHER_MS = 1_500;

/** Reads a server-made page of the group again when something in it changed. Draws nothing. */
export function LiveRefresh({ groupId }: { groupId: string }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive((event: LiveEvent) => {
    if (!concerns(event, groupId)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), GATHER_MS);
  });
  return null;
}

function concerns(event: LiveEvent, groupId: string): boolean {
  if (event.type === "people_changed" || event.type === "joined") return event.groupId === groupId;
  return event.type === "refresh" || event.type === "met" || event.type === "meeting_undone";
}
