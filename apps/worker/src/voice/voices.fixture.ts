import { VOICE_SAMPLE_RATE, writeWav } from "@namegame/contract";

/** A tone between two silences, as our page would send it; times in milliseconds. */
export function spoken(options: { before?: number; said?: number; after?: number; volume?: number } = {}): Buffer {
  const { before = 800, said = 1_000, after = 700, volume = 0.05 } = options;
  const count = (ms: number) => Math.round((ms / 1_000) * VOICE_SAMPLE_RATE);
  const tone = Int16Array.from(
    { length: count(said) },
    (_, at) => Math.sin((at / VOICE_SAMPLE_RATE) * 2 * Math.PI * 220) * volume * 32_767,
  );
  const samples = new Int16Array(count(before) + tone.length + count(after));
  samples.set(tone, count(before));
  return Buffer.from(writeWav(samples));
}

/** One chunk of a RIFF file. */
export function chunk(name: string, body: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(name, "latin1");
  header.writeUInt32LE(body.length, 4);
  return Buffer.concat([header, body, Buffer.alloc(body.length % 2)]);
}

/** A RIFF file of these chunks whose length is told truly. */
export function riff(...chunks: Buffer[]): Buffer {
  return chunk("RIFF", Buffer.concat([Buffer.from("WAVE"), ...chunks]));
}

/** The format chunk of our pages, with what is named changed. */
export function format(values: { kind?: number; channels?: number; rate?: number; bits?: number } = {}): Buffer {
  const { kind = 1, channels = 1, rate = VOICE_SAMPLE_RATE, bits = 16 } = values;
  const body = Buffer.alloc(16);
  body.writeUInt16LE(kind, 0);
  body.writeUInt16LE(channels, 2);
  body.writeUInt32LE(rate, 4);
  body.writeUInt32LE((rate * channels * bits) / 8, 8);
  body.writeUInt16LE((channels * bits) / 8, 12);
  body.writeUInt16LE(bits, 14);
  return chunk("fmt ", body);
}
