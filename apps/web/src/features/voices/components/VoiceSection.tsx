"use client";
import type { ActionOutput } from "@namegame/contract";
import { Button, Card, ConfirmDialog, Section, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { playSound, silence } from "../../../client/play-sound.ts";
import { voiceUrl } from "../../../client/voice-url.ts";
import { t } from "../../../strings/index.ts";
import { useRecorder } from "../record/use-recorder.ts";
import { useSending } from "../send/use-sending.ts";
import { Notice } from "./Notice.tsx";
import { Recording } from "./Recording.tsx";
import { Review } from "./Review.tsx";

/** How one's own name sounds: record it, listen, replace it, take it away. `mine` as the page read it. */
export function VoiceSection({ mine: { current, pending } }: { mine: ActionOutput<"voices.mine"> }) {
  const router = useRouter();
  const toast = useToast();
  const recorder = useRecorder();
  const { reset } = recorder;
  const heard = useCallback(() => {
    reset();
    router.refresh();
    toast.show({ title: t.voices.done, tone: "success" });
  }, [reset, router, toast]);
  const sending = useSending(pending, heard);
  const { state } = recorder;

  function record() {
    silence();
    sending.reset();
    void recorder.start();
  }
  async function remove(): Promise<void> {
    silence();
    const result = await call("voices.remove", {});
    if (!result.ok) {
      toast.show({ title: faultText(result.error), tone: "danger" });
      throw new Error(result.error.code);
    }
    sending.reset();
    recorder.reset();
    router.refresh();
    toast.show({ title: t.voices.removed });
  }

  return (
    <Section title={t.voices.title} action={current && state.step === "idle" ? <RemoveButton onRemove={remove} /> : null}>
      <Card className="flex flex-col gap-4">
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
          <>
            <p className="m-0 text-ink-soft">{current ? t.voices.purpose : `${t.voices.none} ${t.voices.purpose}`}</p>
            <div className="flex flex-wrap gap-2">
              {current ? (
                <Button icon="speaker" onClick={() => void playSound(voiceUrl(current.id))}>
                  {t.voices.listen}
                </Button>
              ) : null}
              <Button icon="microphone" variant={current ? "secondary" : "primary"} onClick={record}>
                {current ? t.voices.replace : t.voices.record}
              </Button>
            </div>
          </>
        )}
        <Notice recorder={state} sending={sending.state} />
      </Card>
    </Section>
  );
}

function RemoveButton({ onRemove }: { onRemove: () => Promise<void> }) {
  return (
    <ConfirmDialog
      trigger={
        <Button variant="quiet" className="-mr-3">
          {t.voices.remove}
        </Button>
      }
      title={t.voices.removeTitle}
      description={t.voices.removeText}
      confirmLabel={t.voices.remove}
      cancelLabel={t.voices.keep}
      tone="danger"
      onConfirm={onRemove}
    />
  );
}
