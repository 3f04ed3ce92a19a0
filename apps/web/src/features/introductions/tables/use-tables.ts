"use client";
import type { Result, TablePlan } from "@namegame/contract";
import { useCallback, useEffect, useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";

/** People check in by themselves meanwhile. */
const LOOK_MS = 10_000;

/** The tables of an event, and what a host does with them. */
export function useTables(initial: TablePlan) {
  const showFault = useFaultToast();
  const [plan, setPlan] = useState(initial);
  const [busy, setBusy] = useState(false);
  const eventId = initial.event.id;

  const look = useCallback(async () => {
    const result = await call("introductions.tables", { eventId });
    if (result.ok) setPlan(result.data.plan);
  }, [eventId]);
  useEffect(() => {
    const timer = setInterval(() => void (document.visibilityState === "visible" && look()), LOOK_MS);
    return () => clearInterval(timer);
  }, [look]);

  async function change(asked: Promise<Result<{ plan: TablePlan }>>) {
    setBusy(true);
    const result = await asked;
    setBusy(false);
    if (result.ok) setPlan(result.data.plan);
    else showFault(result.error);
  }

  async function clear() {
    const result = await call("introductions.clearTables", { eventId });
    if (!result.ok) return showFault(result.error);
    await look();
  }
  return {
    plan,
    busy,
    make: (courses: number) => change(call("introductions.makeTables", { eventId, courses })),
    seatLate: () => change(call("introductions.seatLate", { eventId })),
    clear,
  };
}
