"use client";
import { useState } from "react";
import { browserStore } from "./browser-store.ts";

/** Whether names are read aloud after a miss; off unless this device was told otherwise: practice is done on buses and in pews. Only for parts that the server does not draw. */
export function useSound(): { on: boolean; turn: () => void } {
  const [store] = useState(() => browserStore("namegame.sound"));
  const [on, setOn] = useState(() => store.read() === "on");
  return {
    on,
    turn() {
      store.write(on ? "off" : "on");
      setOn(!on);
    },
  };
}
