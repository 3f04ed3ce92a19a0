import type { ErrorCode, PhotoRefusal, UploadStatus } from "@namegame/contract";
import type { OpenRefusal } from "../../../client/picture/open-picture.ts";

/** How far one chosen photo has come. It can be sent from `making` on; `failed` can be tried again, `refused` cannot. */
export type ChosenStep =
  | { step: "waiting" }
  /** `share` of it that has left the device, 0 to 1. */
  | { step: "sending"; share: number }
  | { step: "making"; attachmentId: string }
  | { step: "ready"; attachmentId: string }
  | { step: "failed"; code: ErrorCode }
  | { step: "refused"; reason: OpenRefusal | PhotoRefusal };

export type ChosenPhoto = {
  key: string;
  /** Shows it; null until the device has read it. */
  url: string | null;
} & ChosenStep;

export type ChosenEvent =
  | { type: "chosen"; keys: string[] }
  | { type: "opened"; key: string; url: string }
  | { type: "progress"; key: string; share: number }
  | { type: "status"; key: string; upload: UploadStatus }
  | { type: "failed"; key: string; code: ErrorCode }
  | { type: "refused"; key: string; reason: OpenRefusal }
  | { type: "retried"; key: string }
  | { type: "removed"; keys: string[] };

export function nextChosen(photos: ChosenPhoto[], event: ChosenEvent): ChosenPhoto[] {
  if (event.type === "chosen") return [...photos, ...event.keys.map((key) => ({ key, url: null, step: "waiting" as const }))];
  if (event.type === "removed") return photos.filter(({ key }) => !event.keys.includes(key));
  return photos.map((photo) => (photo.key === event.key ? changed(photo, event) : photo));
}

function changed({ key, url }: ChosenPhoto, event: Exclude<ChosenEvent, { type: "chosen" | "removed" }>): ChosenPhoto {
  switch (event.type) {
    case "opened":
      return { key, url: event.url, step: "sending", share: 0 };
    case "progress":
      return { key, url, step: "sending", share: event.share };
    case "status":
      return { key, url, ...stepOf(event.upload) };
    case "failed":
      return { key, url, step: "failed", code: event.code };
    case "refused":
      return { key, url, step: "refused", reason: event.reason };
    case "retried":
      return { key, url, step: "waiting" };
  }
}

function stepOf({ id, state, refusal }: UploadStatus): ChosenStep {
  if (state === "refused") return { step: "refused", reason: refusal ?? "missing" };
  return { step: state === "ready" ? "ready" : "making", attachmentId: id };
}

/** The photos to send a message with; null while one of them has not arrived, or never will. */
export function attachmentIdsOf(photos: ChosenPhoto[]): string[] | null {
  const ids = photos.flatMap((photo) => ("attachmentId" in photo ? [photo.attachmentId] : []));
  return ids.length === photos.length ? ids : null;
}
