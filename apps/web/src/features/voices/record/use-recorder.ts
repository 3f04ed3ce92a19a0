"use client";
import { VOICE_CONTENT_TYPE, VOICE_MAX_SECONDS, writeWav } from "@namegame/contract";
import { useCallback, useEffect, useRef, useState } from "react";
import { closeMicrophone, openMicrophone, type RecordFault } from "./open-microphone.ts";
import { toSamples } from "./to-samples.ts";

const TICK_MS = 100;

export type RecorderState =
  | { step: "idle" }
  /** The browser asks the person. */
  | { step: "asking" }
  | { step: "recording"; leftMs: number }
  | { step: "working" }
  /** To be listened to, exactly as it would be sent. */
  | { step: "recorded"; wav: Blob; url: string }
  | { step: "fault"; fault: RecordFault };

export interface Recorder {
  state: RecorderState;
  start(): Promise<void>;
  /** Ends the recording before its time. */
  stop(): void;
  /** Throws away what was recorded or is being recorded. */
  reset(): void;
}

/** Records some seconds from the microphone, which is closed whenever nothing is recorded. */
export function useRecorder(): Recorder {
  const [state, setState] = useState<RecorderState>({ step: "idle" });
  // Ends what goes on now, without a result; each start has its own.
  const abandon = useRef<() => void>(undefined);
  const finish = useRef<() => void>(undefined);
  const url = state.step === "recorded" ? state.url : null;
  useEffect(() => (url ? () => URL.revokeObjectURL(url) : undefined), [url]);
  useEffect(() => () => abandon.current?.(), []);

  const start = useCallback(async () => {
    abandon.current?.();
    const attempt = new AbortController();
    abandon.current = () => attempt.abort();
    setState({ step: "asking" });
    const microphone = await openMicrophone();
    if (typeof microphone === "string") return attempt.signal.aborted ? undefined : setState({ step: "fault", fault: microphone });
    try {
      const recorded = await record({
        microphone,
        signal: attempt.signal,
        onLeft: (leftMs) => setState({ step: "recording", leftMs }),
        onStoppable: (stop) => (finish.current = stop),
      });
      if (attempt.signal.aborted) return;
      setState({ step: "working" });
      const wav = new Blob([writeWav(await toSamples(recorded))], { type: VOICE_CONTENT_TYPE });
      if (!attempt.signal.aborted) setState({ step: "recorded", wav, url: URL.createObjectURL(wav) });
    } catch {
      if (!attempt.signal.aborted) setState({ step: "fault", fault: "broken" });
    } finally {
      closeMicrophone(microphone);
    }
  }, []);

  return {
    state,
    start,
    stop: useCallback(() => finish.current?.(), []),
    reset: useCallback(() => {
      abandon.current?.();
      setState({ step: "idle" });
    }, []),
  };
}

/** Resolves with what was recorded until the time was over, somebody stopped it, or the signal aborted. */
function record(options: {
  microphone: MediaStream;
  signal: AbortSignal;
  onLeft: (leftMs: number) => void;
  onStoppable: (stop: () => void) => void;
}): Promise<Blob> {
  const { microphone, signal, onLeft, onStoppable } = options;
  if (signal.aborted) return Promise.resolve(new Blob());
  return new Promise((resolve, reject) => {
    const recorder = new MediaRecorder(microphone);
    const parts: Blob[] = [];
    const stop = () => recorder.state === "inactive" || recorder.stop();
    let ticks: ReturnType<typeof setInterval> | undefined;
    recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
    recorder.addEventListener("error", () => reject(new Error("the recorder failed")));
    recorder.addEventListener("stop", () => {
      clearInterval(ticks);
      resolve(new Blob(parts, { type: recorder.mimeType }));
    });
    recorder.addEventListener("start", () => {
      const begun = performance.now();
      const left = () => Math.max(0, VOICE_MAX_SECONDS * 1_000 - (performance.now() - begun));
      onLeft(left());
      ticks = setInterval(() => (left() > 0 ? onLeft(left()) : stop()), TICK_MS);
    });
    signal.addEventListener("abort", stop, { once: true });
    onStoppable(stop);
    recorder.start();
  });
}
