/** What came of an upload: taken, turned away by the store (its status), or broken off on the way. */
export type PostOutcome = "taken" | "refused" | "broken" | "aborted";

/**
 * Sends a picture as a presigned upload asks for: the signed fields, then the file. `onProgress` is told the share (0 to 1) that has left
 * the device. fetch cannot tell that, so this is an XMLHttpRequest.
 */
export function postForm(options: {
  upload: { url: string; fields: Record<string, string> };
  blob: Blob;
  onProgress: (share: number) => void;
  signal: AbortSignal;
}): Promise<PostOutcome> {
  const { upload, blob, onProgress, signal } = options;
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append("file", blob, "photo");
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", upload.url);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () => resolve(outcomeOf(request.status)));
    request.addEventListener("error", () => resolve("broken"));
    request.addEventListener("abort", () => resolve("aborted"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    if (signal.aborted) return resolve("aborted");
    request.send(form);
  });
}

function outcomeOf(status: number): PostOutcome {
  if (status >= 200 && status < 300) return "taken";
  return status >= 500 ? "broken" : "refused";
}
