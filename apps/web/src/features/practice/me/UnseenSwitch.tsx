"use client";
import { Switch } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { useDeviceSwitch } from "../session/use-device-switch.ts";

/** For who does not see photos, on this device. */
export function UnseenSwitch() {
  const { on, turn } = useDeviceSwitch("unseen");
  return <Switch label={t.practice.unseen} hint={t.practice.unseenHint} checked={on} onCheckedChange={turn} />;
}
