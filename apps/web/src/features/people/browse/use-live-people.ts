"use client";
import type { LiveEvent, PersonCard } from "@namegame/contract";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useLive } from "../../../client/live.tsx";
import { useGathered } from "../../../client/use-gathered.ts";

/** The group's people as they are now: read again when the server says that something changed, and after a lost connection. */
export function useLivePeople({ groupId, people }: { groupId: string; people: PersonCard[] }): PersonCard[] {
  const [current, setCurrent] = useState(people);
  const [given, setGiven] = useState(people);
  if (given !== people) {
    setGiven(people);
    setCurrent(people);
  }

  const readAgain = useGathered(() => {
    void call("people.list", { groupId }).then((result) => {
      if (result.ok) setCurrent(result.data.people);
    });
  });
  useLive((event) => {
    if (concerns(event, groupId)) readAgain();
  });
  return current;
}

function concerns(event: LiveEvent, groupId: string): boolean {
  if (event.type === "people_changed" || event.type === "joined") return event.groupId === groupId;
  return event.type === "met" || event.type === "meeting_undone" || event.type === "refresh";
}
