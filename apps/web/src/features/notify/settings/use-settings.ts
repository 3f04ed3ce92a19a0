"use client";
import type { ActionInput, NotifySettings } from "@namegame/contract";
import { useRef, useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";

/**
 * Settings that are kept at once: shown as wished, and as the server has them again where that failed. One wish after the other: of two
 * on their way at once the first could arrive last and stay.
 */
export function useSettings(given: NotifySettings) {
  const showFault = useFaultToast();
  const [settings, setSettings] = useState(given);
  const kept = useRef(given);
  const wishes = useRef(0);
  const last = useRef<Promise<void>>(Promise.resolve());

  function change(wish: ActionInput<"notify.updateSettings">): Promise<void> {
    setSettings((before) => ({ ...before, ...definedOf(wish) }));
    wishes.current += 1;
    const mine = wishes.current;
    last.current = last.current.then(async () => {
      const result = await call("notify.updateSettings", wish, { outlives: true });
      if (result.ok) kept.current = result.data.settings;
      else showFault(result.error);
      // A newer wish is shown already, and its own answer follows.
      if (mine === wishes.current) setSettings(kept.current);
    });
    return last.current;
  }

  return { settings, change };
}

function definedOf(wish: ActionInput<"notify.updateSettings">): Partial<NotifySettings> {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

/** The time zone of this device. */
export function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
