import type { AttachmentSize } from "@namegame/contract";

/** Where a photo of a message is found. Its address never shows another one. */
export function attachmentUrl(attachmentId: string, size: AttachmentSize): string {
  return `/api/attachments/${attachmentId}/${size}`;
}
