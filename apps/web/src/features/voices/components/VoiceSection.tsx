"use client";
import type { ActionOutput } from "@namegame/contract";
import { Card, Section, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { call } from "../../../client/call.ts";
import { playSound, silence } from "../../../client/play-sound.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { voiceUrl } from "../../../client/voice-url.ts";
import { t } from "../../../strings/index.ts";
import { useRecorder } from "../record/use-recorder.ts";
import { useSending } from "../send/use-sending.ts";
import { Current } from "./Current.tsx";
import { Notice } from "./Notice.tsx";
import { Recording } from "./Recording.tsx";
import { Review } from "./Review.tsx";

/** How one's own name sounds: record it, listen, replace it, take it away. `mine` as the page read it. */
export function VoiceSection({ mine: { current, pending } }: { mine: ActionOutput<"voices.mine"> }) {
  const router = useRouter();
  const toast = useToast();
  const showFault = useFaultToast();
  const recorder = useRecorder();
  const { reset } = recorder;
  const heard = useCallback(() => {
    reset();
    router.refresh();
    toast.show({ title: t.voices.done, tone: "success" });
  }, [reset, router, toast]);
  const sending = useSending(pending, heard);
  const { state } = recorder;
  const panel = useKeptFocus(state.step);

  function record() {
    silence();
    sending.reset();
    void recorder.start();
  }
  async function remove(): Promise<void> {
    silence();
    const result = await call("voices.remove", {});
    if (!result.ok) {
      showFault(result.error);
      throw new Error(result.error.code);
    }
    sending.reset();
    recorder.reset();
    router.refresh();
    toast.show({ title: t.voices.removed });
  }

  return (
    <Section title={t.voices.title}>
      <Card ref={panel} className="flex flex-col gap-4">
        {state.step === "asking" || state.step === "recording" || state.step === "working" ? (
          <Recording state={state} onStop={recorder.stop} onCancel={recorder.reset} />
        ) : state.step === "recorded" ? (
          <Review
            busy={sending.state.step === "sending" || sending.state.step === "making"}
            failed={sending.state.step === "failed"}
            onListen={() => void playSound(state.url)}
            onSave={() => void sending.send(state.wav)}
            onAgain={record}
            onCancel={() => {
              silence();
              sending.reset();
              recorder.reset();
            }}
          />
        ) : (
          <Current
            heard={current !== null}
            onListen={() => void (current && playSound(voiceUrl(current.id)))}
            onRecord={record}
            onRemove={remove}
          />
        )}
        <Notice recorder={state} sending={sending.state} />
      </Card>
    </Section>
  );
}

/** The button that was pressed goes with its step: the focus is taken over by the first of the next one. */
function useKeptFocus(step: string) {
  const panel = useRef<HTMLElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (document.activeElement === document.body) panel.current?.querySelector("button")?.focus();
  }, [step]);
  return panel;
}
