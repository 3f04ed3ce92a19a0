"use client";
import type { ActionOutput, JoinedPerson, LiveEvent } from "@namegame/contract";
import { useCallback, useEffect, useState } from "react";
import { call } from "../../../client/call.ts";
import { useLive } from "../../../client/live.tsx";
import { withEvent } from "./with-event.ts";

export type Joined = ActionOutput<"greet.joined">;

/** Live events are hints: one that was lost is made good within this time while somebody looks. */
const REFRESH_MS = 20_000;

/** Who came in by a code, as it happens. `undo` is optimistic; it answers the fault where it was refused. */
export function useJoined(initial: Joined) {
  const [state, setState] = useState(initial);
  const codeId = state.code.id;

  const refresh = useCallback(async () => {
    const result = await call("greet.joined", { codeId });
    if (result.ok) setState(result.data);
  }, [codeId]);

  useLive((event: LiveEvent) => {
    if (event.type === "refresh") void refresh();
    else setState((before) => withEvent(before, event));
  });
  useEffect(() => {
    const look = () => void (document.visibilityState === "visible" && refresh());
    const timer = setInterval(look, REFRESH_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [refresh]);

  async function undo({ redemptionId }: JoinedPerson) {
    const result = await call("greet.undoJoin", { redemptionId });
    await refresh();
    return result.ok ? null : result.error;
  }

  async function raise(useLimit: number) {
    const result = await call("greet.raiseLimit", { codeId, useLimit });
    await refresh();
    return result.ok ? null : result.error;
  }

  return { ...state, undo, raise };
}
