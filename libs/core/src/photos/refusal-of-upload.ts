import type { PhotoRefusal } from "@namegame/contract";

/** Why what arrived for an upload, if anything, cannot be looked at. */
export function refusalOfUpload({ object, maxBytes }: { object: { bytes: number } | undefined; maxBytes: number }): PhotoRefusal | null {
  if (!object) return "missing";
  return object.bytes > maxBytes ? "too_large" : null;
}
