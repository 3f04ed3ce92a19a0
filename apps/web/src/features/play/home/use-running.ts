"use client";
import type { ActionOutput } from "@namegame/contract";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useLive } from "../../../client/live.tsx";

export type Running = ActionOutput<"play.running">;

/** The group's game that goes on, as it begins and ends. */
export function useRunning({ groupId, initial }: { groupId: string; initial: Running }): Running {
  const [running, setRunning] = useState(initial);
  const [fromServer, setFromServer] = useState(initial);
  // The page was read anew.
  if (fromServer !== initial) {
    setFromServer(initial);
    setRunning(initial);
  }
  useLive((event) => {
    if (event.type === "game_running" && event.groupId === groupId) {
      setRunning((before) => ({ ...before, gameId: event.running ? event.gameId : before.gameId === event.gameId ? null : before.gameId }));
    }
    if (event.type === "refresh") void call("play.running", { groupId }).then((result) => result.ok && setRunning(result.data));
  });
  return running;
}
