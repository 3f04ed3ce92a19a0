import { VOICE_SAMPLE_RATE } from "@namegame/contract";

import { loudness } from "./trim-silence.ts";

// About -20 dB: speech as loud as on the radio, whoever the microphone and the mouth belong to.
const TARGET = 0.1;
// Nothing is cut off at the top.
const PEAK = 0.9;
// More would only bring up the room.
const MOST = 12;
// A sound that begins or ends within a wave clicks.
const FADE = Math.round(0.01 * VOICE_SAMPLE_RATE);

/** The same sound about its middle, at the level of all the others, faded in and out. */
export function setLevel(samples: Float32Array): Float32Array {
  const middle = samples.reduce((sum, sample) => sum + sample, 0) / Math.max(1, samples.length);
  const centred = samples.map((sample) => sample - middle);
  const peak = centred.reduce((most, sample) => Math.max(most, Math.abs(sample)), Number.EPSILON);
  const gain = Math.min(MOST, TARGET / Math.max(loudness(centred), Number.EPSILON), PEAK / peak);
  return centred.map((sample, at) => sample * gain * Math.min(1, at / FADE, (centred.length - 1 - at) / FADE));
}
