"use client";
import type { Crop } from "@namegame/contract";
import { Button, Sheet, Skeleton } from "@namegame/ui";
import { useEffect } from "react";
import { t } from "../../../strings/index.ts";
import { CropControls } from "./CropControls.tsx";
import { CropStage } from "./CropStage.tsx";
import { PickStep } from "./PickStep.tsx";
import { UploadProgress } from "./UploadProgress.tsx";
import { useEditor } from "./use-editor.ts";

export type PhotoEditorProps = {
  /** The photo to crop anew; null to choose a picture. Must stay the same object while the editor is open. */
  recrop: { id: string; crop: Crop } | null;
  onClose: () => void;
  /** The photo is made and shown from now on. */
  onDone: (photoId: string) => void;
};

/** Choose, crop, send: one sheet. Mount it to open it. Nothing chosen is lost by a fault; only closing or another picture lets it go. */
export function PhotoEditor({ recrop, onClose, onDone }: PhotoEditorProps) {
  const editor = useEditor(recrop);
  const { source, state } = editor;
  const busy = state.step === "sending" || state.step === "making";
  const ready = state.step === "ready" ? state.photoId : null;
  useEffect(() => {
    if (ready) onDone(ready);
  }, [ready, onDone]);

  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title={source ? t.photos.cropTitle : t.photos.pickTitle}
      description={source ? t.photos.cropText : t.photos.pickText}
      actions={source ? <Actions editor={editor} onClose={onClose} /> : null}
    >
      {source ? (
        <>
          <CropStage url={source.url} picture={source} crop={editor.crop} setCrop={editor.setCrop} disabled={busy} />
          <CropControls url={source.url} picture={source} crop={editor.crop} setCrop={editor.setCrop} disabled={busy} />
          <UploadProgress state={state} />
        </>
      ) : editor.opening && recrop ? (
        <Skeleton className="mx-auto aspect-square w-[min(100%,24rem,42dvh)] rounded-lg" />
      ) : (
        <PickStep problem={editor.problem} busy={editor.opening} onFile={(file) => void editor.choose(file)} />
      )}
    </Sheet>
  );
}

function Actions({ editor, onClose }: { editor: ReturnType<typeof useEditor>; onClose: () => void }) {
  const { step } = editor.state;
  if (step === "making" || step === "ready") {
    // It is out of our hands and appears by itself.
    return (
      <Button variant="secondary" onClick={onClose}>
        {t.photos.close}
      </Button>
    );
  }
  return (
    <>
      <Button variant="secondary" onClick={step === "sending" ? editor.cancel : editor.startOver}>
        {step === "sending" ? t.photos.cancel : t.photos.another}
      </Button>
      {step === "refused" ? null : (
        <Button busy={step === "sending"} icon={step === "failed" ? "refresh" : "check"} onClick={editor.save}>
          {step === "failed" ? t.photos.sendAgain : t.photos.use}
        </Button>
      )}
    </>
  );
}
