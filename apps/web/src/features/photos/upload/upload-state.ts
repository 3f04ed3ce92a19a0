import type { ErrorCode, PhotoRefusal, PhotoStatus } from "@namegame/contract";

/** How far a chosen picture has come. The picture and its crop are kept in every state, so that nothing is chosen twice. */
export type UploadState =
  | { step: "idle" }
  /** `share` of the picture that has left the device, 0 to 1. */
  | { step: "sending"; share: number }
  | { step: "making"; photoId: string; long: boolean }
  | { step: "ready"; photoId: string }
  | { step: "refused"; refusal: PhotoRefusal }
  | { step: "failed"; code: ErrorCode };

export type UploadEvent =
  | { type: "start" }
  | { type: "progress"; share: number }
  | { type: "status"; photo: PhotoStatus }
  | { type: "fail"; code: ErrorCode }
  | { type: "waiting" }
  | { type: "reset" };

export const idle: UploadState = { step: "idle" };

export function nextUploadState(state: UploadState, event: UploadEvent): UploadState {
  switch (event.type) {
    case "start":
      return { step: "sending", share: 0 };
    case "progress":
      return state.step === "sending" ? { step: "sending", share: event.share } : state;
    case "status":
      return fromStatus(state, event.photo);
    case "fail":
      return { step: "failed", code: event.code };
    case "waiting":
      return state.step === "making" ? { ...state, long: true } : state;
    case "reset":
      return idle;
  }
}

function fromStatus(state: UploadState, photo: PhotoStatus): UploadState {
  // News of an older photo, from another tab or a late event, says nothing of this one.
  if (state.step === "making" && state.photoId !== photo.id) return state;
  if (photo.state === "ready") return { step: "ready", photoId: photo.id };
  if (photo.state === "refused") return { step: "refused", refusal: photo.refusal ?? "missing" };
  return state.step === "making" ? state : { step: "making", photoId: photo.id, long: false };
}
