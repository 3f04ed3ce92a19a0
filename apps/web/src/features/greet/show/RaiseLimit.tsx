"use client";
import type { ShownCode } from "@namegame/contract";
import { POSTER_LIMIT_MAX } from "@namegame/domain";
import { Button, useToast } from "@namegame/ui";
import { useState } from "react";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import type { useJoined } from "./use-joined.ts";

/** About as many again, in a round number. */
const STEP = 50;

/** Lets more people in by a full poster, with one tap. */
export function RaiseLimit({ code, onRaise }: { code: ShownCode; onRaise: ReturnType<typeof useJoined>["raise"] }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const [busy, setBusy] = useState(false);
  const next = Math.min(POSTER_LIMIT_MAX, (Math.floor(code.useLimit / STEP) + 1) * STEP);
  if (next <= code.useLimit) return null;

  async function raise() {
    setBusy(true);
    const fault = await onRaise(next);
    setBusy(false);
    if (fault) showFault(fault);
    else toast.show({ title: t.greet.raised(next), tone: "success" });
  }

  return (
    <Button busy={busy} onClick={raise}>
      {t.greet.raise(next)}
    </Button>
  );
}
