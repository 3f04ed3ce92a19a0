import { type VoiceRefusal, writeWav } from "@namegame/contract";

import { readWav } from "./read-wav.ts";
import { setLevel } from "./set-level.ts";
import { trimSilence } from "./trim-silence.ts";

const FULL = 32_767;

/** Makes our own recording of a stranger's file, of its samples alone: silence cut off, at one level with all others. */
export function makeVoice(bytes: Buffer): { wav: Uint8Array } | { refusal: VoiceRefusal } {
  const read = readWav(bytes);
  if ("refusal" in read) return read;
  const heard = trimSilence(Float32Array.from(read.samples, (sample) => sample / FULL));
  if (!heard) return { refusal: "silent" };
  return { wav: writeWav(Int16Array.from(setLevel(heard), (sample) => Math.round(sample * FULL))) };
}
