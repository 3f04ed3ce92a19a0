"use client";
import type { Result, TablePlan } from "@namegame/contract";
import { useToast } from "@namegame/ui";
import { useCallback, useEffect, useState } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";

/** People check in by themselves meanwhile. */
const LOOK_MS = 10_000;

/** The tables of an event, and what a host does with them. */
export function useTables(initial: TablePlan) {
  const toast = useToast();
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
    else toast.show({ title: faultText(result.error), tone: "danger" });
  }

  async function clear() {
    const result = await call("introductions.clearTables", { eventId });
    if (!result.ok) return void toast.show({ title: faultText(result.error), tone: "danger" });
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
