"use client";
import type { Crop, PhotoStatus, Result } from "@namegame/contract";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { call } from "../../../client/call.ts";
import type { OpenPicture } from "../../../client/picture/open-picture.ts";
import { postForm } from "../../../client/picture/post-form.ts";
import { idle, nextUploadState, type UploadState } from "./upload-state.ts";
import { useStatus } from "./use-status.ts";

export interface Uploading {
  state: UploadState;
  /** Sends a picture, or again after it failed. */
  send(picture: Pick<OpenPicture, "blob" | "contentType">, crop: Crop): Promise<void>;
  /** Asks for another crop of the photo that is shown. */
  recrop(photoId: string, crop: Crop): Promise<void>;
  /** Ends what is on its way and begins anew. */
  reset(): void;
}

/** Carries one picture from the device to a photo that is shown, and says how far it is. */
export function useUpload(): Uploading {
  const [state, tell] = useReducer(nextUploadState, idle);
  const attempt = useRef<AbortController>(null);
  const onStatus = useCallback((photo: PhotoStatus) => tell({ type: "status", photo }), []);
  const onLong = useCallback(() => tell({ type: "waiting" }), []);
  const onGone = useCallback(() => tell({ type: "fail", code: "not_found" }), []);
  useStatus({ photoId: state.step === "making" ? state.photoId : null, onStatus, onLong, onGone });
  useEffect(() => () => attempt.current?.abort(), []);

  function begin(): AbortSignal {
    attempt.current?.abort();
    attempt.current = new AbortController();
    tell({ type: "start" });
    return attempt.current.signal;
  }

  function conclude(result: Result<{ photo: PhotoStatus }>): void {
    tell(result.ok ? { type: "status", photo: result.data.photo } : { type: "fail", code: result.error.code });
  }

  return {
    state,
    async send({ blob, contentType }, crop) {
      const signal = begin();
      const begun = await call("photos.begin", { contentType, bytes: blob.size, crop });
      if (signal.aborted) return;
      if (!begun.ok) return tell({ type: "fail", code: begun.error.code });
      const { photoId, upload } = begun.data;
      const outcome = await postForm({ upload, blob, signal, onProgress: (share) => tell({ type: "progress", share }) });
      if (signal.aborted) return;
      // Turned away by the store: its address has expired while the device slept. A new attempt gets a new one.
      if (outcome !== "taken") return tell({ type: "fail", code: "unavailable" });
      const finished = await call("photos.finish", { photoId });
      if (!signal.aborted) conclude(finished);
    },
    async recrop(photoId, crop) {
      const signal = begin();
      const result = await call("photos.recrop", { photoId, crop });
      if (!signal.aborted) conclude(result);
    },
    reset() {
      attempt.current?.abort();
      tell({ type: "reset" });
    },
  };
}
