"use client";
import type { Fault, ShownCode } from "@namegame/contract";
import { MEET_CODE_MS, MEET_CODE_ROTATION_MS } from "@namegame/domain";
import { useCallback, useEffect, useState } from "react";
import { call } from "../../../client/call.ts";

const TICK_MS = 1_000;

/** The own code of this moment, fetched anew at each turn while the page is looked at. */
export function useMeetCode() {
  const [shown, setShown] = useState<{ code: ShownCode; at: number } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [now, setNow] = useState(0);

  const fetchCode = useCallback(async () => {
    const result = await call("greet.createMeetCode", {});
    const at = Date.now();
    setNow(at);
    if (result.ok) setShown({ code: result.data.code, at });
    setFault(result.ok ? null : result.error);
  }, []);

  useEffect(() => {
    const first = setTimeout(fetchCode);
    const turn = setInterval(() => void (document.visibilityState === "visible" && fetchCode()), MEET_CODE_ROTATION_MS);
    const tick = setInterval(() => setNow(Date.now()), TICK_MS);
    const wake = () => void (document.visibilityState === "visible" && fetchCode());
    document.addEventListener("visibilitychange", wake);
    return () => {
      clearTimeout(first);
      clearInterval(turn);
      clearInterval(tick);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [fetchCode]);

  const age = shown ? now - shown.at : 0;
  // One that certainly runs out in somebody's hands is not held out any more.
  const code = shown && age < MEET_CODE_MS - MEET_CODE_ROTATION_MS ? shown.code : null;
  return { code, left: Math.max(0, MEET_CODE_ROTATION_MS - age), fault, retry: fetchCode };
}
