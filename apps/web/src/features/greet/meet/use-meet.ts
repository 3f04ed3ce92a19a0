"use client";
import type { Fault, LiveEvent, MeetResult } from "@namegame/contract";
import { useCallback, useState } from "react";
import { call } from "../../../client/call.ts";
import { useLive } from "../../../client/live.tsx";

/** Meeting somebody by their code, or being met by one's own: either way the same result appears. */
export function useMeet() {
  const [result, setResult] = useState<MeetResult | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  const meet = useCallback(async (code: string) => {
    setBusy(true);
    setFault(null);
    const answer = await call("greet.meet", { code });
    setBusy(false);
    if (answer.ok) setResult(answer.data);
    else setFault(answer.error);
  }, []);

  useLive((event: LiveEvent) => {
    if (event.type === "met") setResult(event.result);
    if (event.type === "meeting_undone") setResult((shown) => (shown?.meeting.id === event.meetingId ? null : shown));
  });

  const again = useCallback(() => {
    setResult(null);
    setFault(null);
  }, []);
  const forgive = useCallback(() => setFault(null), []);
  return { result, fault, busy, meet, again, forgive };
}
