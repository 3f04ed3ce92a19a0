import type { Attachment, ErrorCode, PhotoRefusal, UploadStatus } from "@namegame/contract";
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

export interface Picture {
  url: string;
  width: number;
  height: number;
}

export type ChosenPhoto = {
  key: string;
  /** Its address on this device, and its measures; null until the device has read it. */
  picture: Picture | null;
} & ChosenStep;

export type ChosenEvent =
  | { type: "chosen"; keys: string[] }
  | { type: "opened"; key: string; picture: Picture }
  | { type: "progress"; key: string; share: number }
  | { type: "status"; key: string; upload: UploadStatus }
  | { type: "failed"; key: string; code: ErrorCode }
  | { type: "refused"; key: string; reason: OpenRefusal }
  | { type: "retried"; key: string }
  | { type: "removed"; keys: string[] };

export function nextChosen(photos: ChosenPhoto[], event: ChosenEvent): ChosenPhoto[] {
  if (event.type === "chosen") return [...photos, ...event.keys.map((key) => ({ key, picture: null, step: "waiting" as const }))];
  if (event.type === "removed") return photos.filter(({ key }) => !event.keys.includes(key));
  return photos.map((photo) => (photo.key === event.key ? changed(photo, event) : photo));
}

function changed({ key, picture }: ChosenPhoto, event: Exclude<ChosenEvent, { type: "chosen" | "removed" }>): ChosenPhoto {
  switch (event.type) {
    case "opened":
      return { key, picture: event.picture, step: "sending", share: 0 };
    case "progress":
      return { key, picture, step: "sending", share: event.share };
    case "status":
      return { key, picture, ...stepOf(event.upload) };
    case "failed":
      return { key, picture, step: "failed", code: event.code };
    case "refused":
      return { key, picture, step: "refused", reason: event.reason };
    case "retried":
      return { key, picture, step: "waiting" };
  }
}

function stepOf({ id, state, refusal }: UploadStatus): ChosenStep {
  if (state === "refused") return { step: "refused", reason: refusal ?? "missing" };
  return { step: state === "ready" ? "ready" : "making", attachmentId: id };
}

/** The photos to send a message with, as a bubble shows them; null while one of them has not arrived, or never will. */
export function attachmentsOf(photos: ChosenPhoto[]): Attachment[] | null {
  const attachments = photos.flatMap(attachmentOf);
  return attachments.length === photos.length ? attachments : null;
}

function attachmentOf(photo: ChosenPhoto): Attachment[] {
  if (photo.step !== "making" && photo.step !== "ready") return [];
  const { width = null, height = null } = photo.picture ?? {};
  return [{ id: photo.attachmentId, state: photo.step === "ready" ? "ready" : "processing", width, height }];
}
