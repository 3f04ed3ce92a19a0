"use client";
import { IconButton, useToast } from "@namegame/ui";
import { useRef, type ChangeEvent } from "react";
import { t } from "../../../strings/index.ts";
import type { Photos } from "./use-photos.ts";

/** Opens the device's pictures, several at once, and its camera where it has one. For the composer, beside the field. */
export function PhotoButton({ photos, className }: { photos: Pick<Photos, "room" | "add">; className?: string }) {
  const input = useRef<HTMLInputElement>(null);
  const toast = useToast();

  function picked(event: ChangeEvent<HTMLInputElement>): void {
    const left = photos.add([...(event.target.files ?? [])]);
    // The same picture chosen again must be told again.
    event.target.value = "";
    if (left > 0) toast.show({ title: t.attachments.leftOut(left) });
  }

  return (
    <>
      <IconButton
        icon="picture"
        label={photos.room > 0 ? t.attachments.add : t.attachments.full}
        disabled={photos.room <= 0}
        onClick={() => input.current?.click()}
        className={className}
      />
      {/* Opened by the button; by itself it is not to be met. */}
      <input ref={input} type="file" accept="image/*" multiple hidden onChange={picked} aria-label={t.attachments.add} />
    </>
  );
}
