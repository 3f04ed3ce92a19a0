"use client";
import { Button } from "@namegame/ui";
import { useEffect, useRef } from "react";
import { t } from "../../../strings/index.ts";
import { ScanFailure, scanCode, type ScanTrouble } from "./scan.ts";

export interface ScannerProps {
  onText: (text: string) => void;
  onTrouble: (trouble: ScanTrouble) => void;
  onStop: () => void;
}

/** The camera's picture, until a code is in it. */
export function Scanner({ onText, onTrouble, onStop }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const handlers = useRef({ onText, onTrouble });
  useEffect(() => {
    handlers.current = { onText, onTrouble };
  });

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    async function look(player: HTMLVideoElement) {
      try {
        const text = await scanCode(player, signal);
        if (text !== null && !signal.aborted) handlers.current.onText(text);
      } catch (error) {
        if (!signal.aborted) handlers.current.onTrouble(error instanceof ScanFailure ? error.trouble : "failed");
      }
    }
    if (video.current) void look(video.current);
    return () => ending.abort();
  }, []);

  return (
    <div className="flex flex-col gap-3">
      <video
        ref={video}
        autoPlay
        muted
        playsInline
        aria-label={t.greet.scanning}
        className="aspect-square w-full rounded-lg bg-sunken object-cover"
      />
      <p className="m-0 text-center text-sm text-ink-soft">{t.greet.scanning}</p>
      <Button variant="secondary" onClick={onStop}>
        {t.greet.stopScan}
      </Button>
    </div>
  );
}
