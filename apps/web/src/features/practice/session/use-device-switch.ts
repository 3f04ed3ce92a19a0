"use client";
import { useState } from "react";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { browserStore } from "./browser-store.ts";

/** What this device was told about practice; off until then. */
export type DeviceSwitch =
  /** Names are read aloud after a miss: practice is done on buses and in pews. */
  | "sound"
  /** People are asked for by a fact or their voice, never by a photo. */
  | "unseen";

/** One choice of this device, which the server does not know. */
export function useDeviceSwitch(name: DeviceSwitch): { on: boolean; turn: () => void } {
  const hydrated = useHydrated();
  const [store] = useState(() => browserStore(`namegame.${name}`));
  const [turned, setTurned] = useState<boolean | null>(null);
  const on = hydrated && (turned ?? store.read() === "on");
  return {
    on,
    turn() {
      store.write(on ? "off" : "on");
      setTurned(!on);
    },
  };
}
