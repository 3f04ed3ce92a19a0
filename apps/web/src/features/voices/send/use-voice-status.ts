"use client";
import type { VoiceStatus } from "@namegame/contract";
import { useEffect } from "react";
import { call } from "../../../client/call.ts";

// It is made in some milliseconds.
const ASK_MS = 400;
const ASK_SLOWLY_MS = 3_000;
const QUICK_TIMES = 10;

/** Follows a recording that is being made until it is ready or refused; null where it is no more, for a newer one took its place. */
export function useVoiceStatus({ voiceId, onSettled }: { voiceId: string | null; onSettled: (voice: VoiceStatus | null) => void }): void {
  useEffect(() => {
    if (voiceId === null) return;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    async function ask(id: string, times: number): Promise<void> {
      const result = await call("voices.status", { voiceId: id });
      if (over) return;
      if (!result.ok && result.error.code === "not_found") return onSettled(null);
      if (result.ok && result.data.voice.state !== "processing") return onSettled(result.data.voice);
      timer = setTimeout(() => void ask(id, times + 1), times < QUICK_TIMES ? ASK_MS : ASK_SLOWLY_MS);
    }
    timer = setTimeout(() => void ask(voiceId, 0), ASK_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [voiceId, onSettled]);
}
