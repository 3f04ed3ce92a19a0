import type { ErrorCode, UploadStatus } from "@namegame/contract";
import { call } from "../../../client/call.ts";
import type { OpenPicture } from "../../../client/picture/open-picture.ts";
import { postForm } from "../../../client/picture/post-form.ts";

// A photo takes about a second; one in a long queue is asked about less often.
const ASK_MS = 1_500;
const ASK_SLOWLY_MS = 6_000;
const LONG_MS = 15_000;

/**
 * Carries one picture from the device to where a message can be sent with it, and follows it until it is made. Every status is told; the
 * first says that it has arrived.
 *
 * @returns the fault that ended it, for another try; undefined when it is over, or was aborted.
 */
export async function uploadPhoto(options: {
  conversationId: string;
  picture: Pick<OpenPicture, "blob" | "contentType">;
  signal: AbortSignal;
  onProgress: (share: number) => void;
  onStatus: (upload: UploadStatus) => void;
}): Promise<ErrorCode | undefined> {
  const { conversationId, picture, signal, onProgress } = options;
  const { blob, contentType } = picture;
  const begun = await call("chat.startUpload", { conversationId, contentType, bytes: blob.size });
  if (signal.aborted) return undefined;
  if (!begun.ok) return begun.error.code;
  const { attachmentId, upload } = begun.data;
  const outcome = await postForm({ upload, blob, signal, onProgress });
  if (signal.aborted) return undefined;
  // Turned away by the store: its address has expired while the device slept. A new attempt gets a new one.
  if (outcome !== "taken") return "unavailable";
  const finished = await call("chat.finishUpload", { attachmentId });
  if (signal.aborted) return undefined;
  if (!finished.ok) return finished.error.code;
  options.onStatus(finished.data.upload);
  void follow({ ...options, attachmentId, state: finished.data.upload.state });
  return undefined;
}

/** Asks until it is made or refused. A network that is away is no news: the photo has arrived. */
async function follow(options: {
  attachmentId: string;
  state: UploadStatus["state"];
  signal: AbortSignal;
  onStatus: (upload: UploadStatus) => void;
}): Promise<void> {
  const { attachmentId, signal, onStatus } = options;
  const begun = performance.now();
  for (let { state } = options; state === "processing";) {
    const wait = performance.now() - begun > LONG_MS ? ASK_SLOWLY_MS : ASK_MS;
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (signal.aborted) return;
    const asked = await call("chat.finishUpload", { attachmentId });
    if (signal.aborted) return;
    if (!asked.ok) {
      if (asked.error.code === "not_found") return;
      continue;
    }
    state = asked.data.upload.state;
    if (state !== "processing") onStatus(asked.data.upload);
  }
}
