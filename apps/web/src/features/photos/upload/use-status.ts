"use client";
import type { PhotoStatus } from "@namegame/contract";
import { useEffect } from "react";
import { call } from "../../../client/call.ts";
import { useLive } from "../../../client/live.tsx";

// A photo takes about a second. The news comes by live event; asking is for pages whose socket is away.
const ASK_MS = 1_500;
const ASK_SLOWLY_MS = 5_000;
const LONG_MS = 15_000;

/** Follows a photo that is being made until it is ready or refused; `onLong` once when it takes longer than people expect. */
export function useStatus(options: {
  photoId: string | null;
  onStatus: (photo: PhotoStatus) => void;
  onLong: () => void;
  /** The photo is no more: a newer one took its place. */
  onGone: () => void;
}): void {
  const { photoId, onStatus, onLong, onGone } = options;
  useLive((event) => {
    if (event.type === "photo" && event.photo.id === photoId) onStatus(event.photo);
  });
  useEffect(() => {
    if (photoId === null) return;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const begun = performance.now();
    async function ask(id: string): Promise<void> {
      const result = await call("photos.status", { photoId: id });
      if (over) return;
      if (result.ok) onStatus(result.data.photo);
      else if (result.error.code === "not_found") return onGone();
      const long = performance.now() - begun > LONG_MS;
      if (long) onLong();
      timer = setTimeout(() => void ask(id), long ? ASK_SLOWLY_MS : ASK_MS);
    }
    timer = setTimeout(() => void ask(photoId), ASK_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [photoId, onStatus, onLong, onGone]);
}
