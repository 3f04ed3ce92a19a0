import { readCode } from "@namegame/domain";
import type { QRCamera } from "qr/dom.js";

/** Often enough to feel at once, seldom enough to leave a phone cool. */
const FRAME_MS = 100;

export type ScanTrouble = "denied" | "failed";

/**
 * Looks through the rear camera until a code of ours comes into view; other QR codes are passed over. The decoder is loaded only now.
 * Answers the text; null where `signal` ended it. The camera is off afterwards in every case.
 *
 * @throws ScanFailure
 */
export async function scanCode(video: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  const { QRCanvas, rearCamera } = await import("qr/dom.js").catch((): never => refuse("failed"));
  const camera: QRCamera = await rearCamera(video).catch((error: unknown): never =>
    refuse(error instanceof DOMException && error.name === "NotAllowedError" ? "denied" : "failed"),
  );
  const canvas = new QRCanvas();
  try {
    while (!signal.aborted) {
      const text = await camera.readFrame(canvas);
      if (typeof text === "string" && readCode(text)) return text;
      await new Promise((resolve) => setTimeout(resolve, FRAME_MS));
    }
    return null;
  } catch {
    return refuse("failed");
  } finally {
    camera.stop();
    canvas.clear();
  }
}

/** A scan that did not begin, or broke off. */
export class ScanFailure extends Error {
  readonly trouble: ScanTrouble;
  constructor(trouble: ScanTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

function refuse(trouble: ScanTrouble): never {
  throw new ScanFailure(trouble);
}
