/** Why there is nothing to listen to; each has words of its own. */
export type RecordFault = "denied" | "missing" | "unsupported" | "broken";

// Nothing is played meanwhile, so there is no echo to take out.
const CONSTRAINTS = { audio: { echoCancellation: false, noiseSuppression: true, autoGainControl: true } };

/** The microphone, after the browser asked the person; or why not. */
export async function openMicrophone(): Promise<MediaStream | RecordFault> {
  // Missing where the page did not come over https.
  if (typeof MediaRecorder === "undefined" || !("mediaDevices" in navigator)) return "unsupported";
  try {
    return await navigator.mediaDevices.getUserMedia(CONSTRAINTS);
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name === "NotAllowedError" || name === "SecurityError") return "denied";
    return name === "NotFoundError" ? "missing" : "broken";
  }
}

/** Turns the microphone off, and its light with it. */
export function closeMicrophone(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
