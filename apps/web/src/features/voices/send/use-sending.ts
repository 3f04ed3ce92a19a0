"use client";
import type { Fault, VoiceRefusal, VoiceStatus } from "@namegame/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { sendVoice } from "./send-voice.ts";
import { useVoiceStatus } from "./use-voice-status.ts";

/** How far a recording has come; it stays with the page until it is heard. */
export type SendingState =
  | { step: "idle" }
  | { step: "sending" }
  | { step: "making"; voiceId: string }
  | { step: "refused"; refusal: VoiceRefusal }
  | { step: "failed"; fault: Fault };

const MISSING: SendingState = { step: "refused", refusal: "missing" };

/** Sends one recording at a time, and follows it until others hear it; begins with the one that was on its way when the page was made. */
export function useSending(pending: VoiceStatus | null, onHeard: () => void) {
  const [state, setState] = useState<SendingState>(() => (pending ? stateOf(pending) : { step: "idle" }));
  const attempt = useRef<AbortController>(null);
  useEffect(() => () => attempt.current?.abort(), []);

  const onSettled = useCallback(
    (voice: VoiceStatus | null) => {
      setState(voice ? stateOf(voice) : { step: "idle" });
      if (!voice || voice.state === "ready") onHeard();
    },
    [onHeard],
  );
  useVoiceStatus({ voiceId: state.step === "making" ? state.voiceId : null, onSettled });

  return {
    state,
    async send(wav: Blob) {
      attempt.current?.abort();
      const { signal } = (attempt.current = new AbortController());
      setState({ step: "sending" });
      const sent = await sendVoice(wav, signal);
      if (!signal.aborted) setState("voice" in sent ? stateOf(sent.voice) : { step: "failed", fault: sent.fault });
    },
    reset: useCallback(() => {
      attempt.current?.abort();
      setState({ step: "idle" });
    }, []),
  };
}

function stateOf(voice: VoiceStatus): SendingState {
  if (voice.state === "processing") return { step: "making", voiceId: voice.id };
  if (voice.state === "refused") return voice.refusal ? { step: "refused", refusal: voice.refusal } : MISSING;
  return { step: "idle" };
}
