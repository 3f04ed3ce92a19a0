import { attachmentSizes, type AttachmentSize } from "@namegame/contract";

/** Where a photo of a message is stored. original: as uploaded, until it was looked at. The rest is what is shown. */
export function attachmentKey(attachmentId: string, part: "original" | AttachmentSize): string {
  return part === "original" ? `attachments/${attachmentId}/original` : `attachments/${attachmentId}/${part}.webp`;
}

/** Where anything of a photo may be stored. */
export function attachmentKeys(attachmentId: string): string[] {
  return (["original", ...attachmentSizes] as const).map((part) => attachmentKey(attachmentId, part));
}
