import { VOICE_SAMPLE_RATE } from "@namegame/contract";

const samplesOf = (ms: number) => Math.round((ms / 1_000) * VOICE_SAMPLE_RATE);

const FRAME = samplesOf(20);
// A room's own noise at a usual level. What is nowhere louder was said into no microphone.
const SILENT_BELOW = 0.004;
// Against the loudest frame: the quiet end of a name is kept, the room before it is not.
const QUIET_SHARE = 0.06;
// A name begins before it is loud ("Sh") and ends after ("-ith").
const KEPT_BEFORE = samplesOf(150);
const KEPT_AFTER = samplesOf(250);

/** What lies between the silences at both ends, in samples of -1 to 1; undefined where nothing is to be heard. */
export function trimSilence(samples: Float32Array): Float32Array | undefined {
  const frames: number[] = [];
  for (let at = 0; at < samples.length; at += FRAME) frames.push(loudness(samples.subarray(at, at + FRAME)));
  const loudest = Math.max(...frames);
  if (loudest < SILENT_BELOW) return undefined;
  const heard = (frame: number) => frame >= Math.max(SILENT_BELOW, loudest * QUIET_SHARE);
  const begin = frames.findIndex(heard) * FRAME - KEPT_BEFORE;
  const end = (frames.findLastIndex(heard) + 1) * FRAME + KEPT_AFTER;
  return samples.subarray(Math.max(0, begin), end);
}

/** Root of the mean square. */
export function loudness(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length));
}
