import type { Fault, VoiceStatus } from "@namegame/contract";
import { call } from "../../../client/call.ts";
import { postForm } from "../../../client/picture/post-form.ts";

/** Carries a recording to the server: `voice` is on its way to be made, or the fault says why not. */
export async function sendVoice(wav: Blob, signal: AbortSignal): Promise<{ voice: VoiceStatus } | { fault: Fault }> {
  const begun = await call("voices.begin", { bytes: wav.size });
  if (!begun.ok) return { fault: begun.error };
  const { voiceId, upload } = begun.data;
  const outcome = await postForm({ upload, blob: wav, signal, onProgress: () => {} });
  // Turned away by the store: its address has expired while the device slept. A new attempt gets a new one.
  if (outcome !== "taken") return { fault: { code: "unavailable" } };
  const finished = await call("voices.finish", { voiceId });
  return finished.ok ? { voice: finished.data.voice } : { fault: finished.error };
}
