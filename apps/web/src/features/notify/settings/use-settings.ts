"use client";
import type { ActionInput, NotifySettings } from "@namegame/contract";
import { useToast } from "@namegame/ui";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";

/** Settings that are kept at once: shown as wished, and as they are again where that failed. */
export function useSettings(given: NotifySettings) {
  const toast = useToast();
  const [settings, setSettings] = useState(given);

  async function change(wish: ActionInput<"notify.updateSettings">): Promise<void> {
    const before = settings;
    setSettings({ ...settings, ...definedOf(wish) });
    const result = await call("notify.updateSettings", wish);
    if (result.ok) return setSettings(result.data.settings);
    setSettings(before);
    toast.show({ title: faultText(result.error), tone: "danger" });
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
