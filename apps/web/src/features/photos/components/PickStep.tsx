"use client";
import { Banner, Button, cx } from "@namegame/ui";
import { type ChangeEvent, type DragEvent, useEffect, useRef, useState } from "react";
import { t } from "../../../strings/index.ts";

/** Take a photo, choose a picture, or drop one. */
export function PickStep({ problem, busy, onFile }: { problem: string | null; busy: boolean; onFile: (file: File) => void }) {
  const camera = useRef<HTMLInputElement>(null);
  const gallery = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);

  // Back from a picture that was let go: its button has gone. On opening the sheet itself sets the focus.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);

  function picked(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.target.files?.[0];
    // The same file chosen again must be told again.
    event.target.value = "";
    if (file) onFile(file);
  }

  function dropped(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  }

  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      className={cx(
        "flex flex-col gap-3 rounded-lg pointer-fine:border-2 pointer-fine:border-dashed pointer-fine:p-5",
        over ? "border-accent bg-accent-soft" : "border-line",
      )}
    >
      {problem ? <Banner tone="danger">{problem}</Banner> : null}
      {/* Without a touch screen the camera button would open the same file window as the other. */}
      <div className="hidden pointer-coarse:block">
        <Button wide size="lg" icon="camera" busy={busy} onClick={() => camera.current?.click()}>
          {t.photos.take}
        </Button>
      </div>
      <Button ref={button} wide size="lg" busy={busy} variant="secondary" onClick={() => gallery.current?.click()}>
        {t.photos.choose}
      </Button>
      <p className="m-0 text-center text-sm text-ink-soft pointer-coarse:hidden">{t.photos.drop}</p>
      {/* Opened by the buttons above; by themselves they are not to be met. */}
      <input ref={camera} type="file" accept="image/*" capture="user" hidden onChange={picked} aria-label={t.photos.take} />
      <input ref={gallery} type="file" accept="image/*" hidden onChange={picked} aria-label={t.photos.choose} />
    </div>
  );
}
