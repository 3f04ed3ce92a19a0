import { VOICE_MAX_BYTES, VOICE_MAX_SAMPLES, writeWav } from "@namegame/contract";
import { expect, test } from "vitest";

import { makeVoice } from "./make-voice.ts";
import { readWav } from "./read-wav.ts";
import { chunk, format, riff, spoken } from "./voices.fixture.ts";

const sound = spoken().subarray(44);

function made(bytes: Buffer): Buffer {
  const voice = makeVoice(bytes);
  if ("refusal" in voice) throw new Error(`refused: ${voice.refusal}`);
  return Buffer.from(voice.wav);
}

function samplesOf(wav: Buffer): Int16Array {
  const read = readWav(wav);
  if ("refusal" in read) throw new Error(`refused: ${read.refusal}`);
  return read.samples;
}

const peakOf = (wav: Buffer) => samplesOf(wav).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / 32_767;
const msOf = (wav: Buffer) => samplesOf(wav).length / 16;

test("what is made is a file of the same kind: a header of 44 bytes, and samples", () => {
  const wav = made(spoken());
  expect(wav.subarray(0, 44).toString("latin1")).toBe(
    Buffer.from(writeWav(samplesOf(wav)))
      .subarray(0, 44)
      .toString("latin1"),
  );
  expect(wav.length).toBe(44 + 2 * samplesOf(wav).length);
});

test("the silence before and after goes, but for a breath", () => {
  expect(msOf(made(spoken({ before: 800, said: 1_000, after: 700 })))).toBe(1_400);
  expect(msOf(made(spoken({ before: 0, said: 1_000, after: 0 })))).toBe(1_000);
});

test("a whisper and a shout come to one level, and nothing is cut off", () => {
  const peaks = [0.02, 0.1, 0.95].map((volume) => peakOf(made(spoken({ volume }))));
  for (const peak of peaks) expect(peak).toBeCloseTo(peaks[0]!, 1);
  const clicked = samplesOf(spoken({ volume: 0.01 }));
  clicked[20_000] = 32_767;
  expect(peakOf(made(Buffer.from(writeWav(clicked))))).toBeLessThanOrEqual(0.91);
});

test("a recording of five seconds is taken whole", () => {
  const wav = spoken({ before: 0, said: 5_000, after: 0 });
  expect(wav.length).toBeLessThanOrEqual(VOICE_MAX_BYTES);
  expect(samplesOf(made(wav))).toHaveLength(VOICE_MAX_SAMPLES);
});

test("nothing is left of what else was in the file", () => {
  const html = Buffer.from("<html><script>alert(1)</script></html>");
  const polyglot = riff(
    chunk("LIST", html),
    format(),
    chunk("bext", html),
    chunk("data", sound),
    chunk("id3 ", Buffer.from("52.5N 13.4E")),
  );
  const wav = made(polyglot);
  expect(wav.equals(made(spoken()))).toBe(true);
  expect(wav.includes("script") || wav.includes("52.5N")).toBe(false);
});

const lies = (bytes: Buffer, at: number, value: number) => {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, at);
  return copy;
};
const refused: [string, Buffer, string][] = [
  ["nothing", Buffer.alloc(0), "not_a_recording"],
  ["a web page", Buffer.from("<!doctype html><script>alert(1)</script>"), "not_a_recording"],
  ["what MediaRecorder gives", Buffer.from("\u001aE\u00df\u00a3webm", "latin1"), "not_a_recording"],
  ["a picture in the same wrapping", chunk("RIFF", Buffer.from("WEBPVP8 ")), "not_a_recording"],
  ["a header alone", spoken().subarray(0, 44), "not_a_recording"],
  ["a truncated file", spoken().subarray(0, 9_000), "not_a_recording"],
  ["a file that goes on after its end", Buffer.concat([spoken(), Buffer.from("<script>")]), "not_a_recording"],
  ["a file that claims 50 MB", lies(spoken(), 4, 50_000_000), "not_a_recording"],
  ["sound that claims 50 MB", lies(spoken(), 40, 50_000_000), "not_a_recording"],
  ["sound that claims 4 GB", lies(spoken(), 40, 0xff_ff_ff_ff), "not_a_recording"],
  ["sound that claims less than there is", lies(spoken(), 40, 1_001), "not_a_recording"],
  ["no format", riff(chunk("data", sound)), "not_a_recording"],
  ["the format after the sound", riff(chunk("data", sound), format()), "not_a_recording"],
  ["two formats", riff(format(), format({ rate: 8_000 }), chunk("data", sound)), "not_a_recording"],
  ["two sounds", riff(format(), chunk("data", sound), chunk("data", sound)), "not_a_recording"],
  ["a format that is too short", riff(chunk("fmt ", Buffer.alloc(4)), chunk("data", sound)), "not_a_recording"],
  ["floats", riff(format({ kind: 3, bits: 32 }), chunk("data", sound)), "not_a_recording"],
  ["stereo", riff(format({ channels: 2 }), chunk("data", sound)), "not_a_recording"],
  ["another rate", riff(format({ rate: 44_100 }), chunk("data", sound)), "not_a_recording"],
  ["half a sample", riff(format(), chunk("data", sound.subarray(0, 801))), "not_a_recording"],
  ["one sample too many", Buffer.from(writeWav(new Int16Array(VOICE_MAX_SAMPLES + 1).fill(9_000))), "too_long"],
  ["no samples", riff(format(), chunk("data", Buffer.alloc(0))), "silent"],
  ["silence", Buffer.from(writeWav(new Int16Array(30_000))), "silent"],
  ["a room where nobody spoke", spoken({ volume: 0.002 }), "silent"],
];

test.each(refused)("%s is refused", (_, bytes, refusal) => {
  expect(makeVoice(bytes)).toEqual({ refusal });
});
