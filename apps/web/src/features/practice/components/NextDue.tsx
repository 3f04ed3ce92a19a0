"use client";
import { useState } from "react";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { t } from "../../../strings/index.ts";
import { nextDueWords } from "../session/next-due.ts";

/** "Next: tomorrow". Keeps its line while the device's calendar is not known yet. */
export function NextDue({ dueAt }: { dueAt: string }) {
  const hydrated = useHydrated();
  const [now] = useState(() => new Date());
  return <span>{hydrated ? t.practice.nextDue(nextDueWords({ dueAt: new Date(dueAt), now })) : "\u00a0"}</span>;
}
