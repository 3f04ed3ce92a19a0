"use client";
import type { PhotoStatus } from "@namegame/contract";
import { useCallback, useState } from "react";
import { useStatus } from "../upload/use-status.ts";

const nothing = () => {};

/** A photo that was on its way when the page was made, followed to its end; `onReady` when it is shown. */
export function usePending(initial: PhotoStatus | null, onReady: () => void): PhotoStatus | null {
  const [fromServer, setFromServer] = useState(initial);
  const [pending, setPending] = useState(initial);
  // The page was read anew: it knows better.
  if (fromServer?.id !== initial?.id || fromServer?.state !== initial?.state) {
    setFromServer(initial);
    setPending(initial);
  }
  const onStatus = useCallback(
    (photo: PhotoStatus) => {
      if (photo.state === "ready") onReady();
      setPending(photo.state === "ready" ? null : photo);
    },
    [onReady],
  );
  useStatus({ photoId: pending?.state === "processing" ? pending.id : null, onStatus, onLong: nothing, onGone: onReady });
  return pending;
}
