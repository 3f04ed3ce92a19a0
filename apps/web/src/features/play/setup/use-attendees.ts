"use client";
import type { Attendee } from "@namegame/contract";
import { useCallback, useEffect, useState } from "react";
import { call } from "../../../client/call.ts";
import { useLive } from "../../../client/live.tsx";
import { useFaultToast } from "../../../client/use-fault-toast.ts";

/** People check in by themselves meanwhile, and nothing tells of it. */
const LOOK_MS = 5_000;

/** Everybody of the group and who is here; a toggle shows at once, and goes back where it was refused. */
export function useAttendees({ eventId, initial }: { eventId: string; initial: readonly Attendee[] }) {
  const showFault = useFaultToast();
  const [people, setPeople] = useState(initial);

  const look = useCallback(async () => {
    const result = await call("play.attendees", { eventId });
    if (result.ok) setPeople(result.data.people);
  }, [eventId]);
  useLive((event) => {
    if (event.type === "refresh" || event.type === "joined" || event.type === "people_changed") void look();
  });
  useEffect(() => {
    const lookIfSeen = () => void (document.visibilityState === "visible" && look());
    if (initial.length === 0) lookIfSeen();
    const timer = setInterval(lookIfSeen, LOOK_MS);
    return () => clearInterval(timer);
  }, [look, initial]);

  async function turn(userId: string, here: boolean) {
    const set = (arrival: Attendee["arrival"]) =>
      setPeople((before) => before.map((person) => (person.userId === userId ? { ...person, arrival } : person)));
    set(here ? "list" : null);
    const result = await call("play.setHere", { eventId, userId, here });
    if (result.ok) return;
    showFault(result.error);
    await look();
  }
  return { people, turn };
}
