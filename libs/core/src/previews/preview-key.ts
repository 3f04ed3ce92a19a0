// Names nothing but a picture of a preview, whatever stands in a job.
const KEY = /^previews\/[0-9a-f-]{36}\/[0-9]+\.webp$/;

/** Where a preview's picture is stored. By job, not by message: the next preview of an edited message never meets the deletion of the last. */
export function previewKey({ messageId, jobId }: { messageId: string; jobId: string }): string {
  return `previews/${messageId}/${jobId}.webp`;
}

export function isPreviewKey(key: string): boolean {
  return KEY.test(key);
}
