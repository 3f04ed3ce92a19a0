import { VOICE_MAX_SAMPLES, VOICE_SAMPLE_RATE, type VoiceRefusal } from "@namegame/contract";

const CHUNK_HEADER = 8;
const FIRST_CHUNK = 12;
const FORMAT_BYTES = 16;
const BYTES_PER_SAMPLE = 2;
const PCM = 1;

/**
 * The samples of a stranger's file, where it is exactly what our pages send: WAV, PCM, 16 bits, one channel, our rate, at most so long. Every
 * length it claims must be true of the bytes that are there. Other chunks (titles, dates, places, whatever hides there) are passed over.
 */
export function readWav(bytes: Buffer): { samples: Int16Array } | { refusal: VoiceRefusal } {
  const chunks = chunksOf(bytes);
  const [format, ...moreFormats] = chunks.filter(({ name }) => name === "fmt ");
  const [data, ...moreData] = chunks.filter(({ name }) => name === "data");
  if (!format || !data || moreFormats.length > 0 || moreData.length > 0) return { refusal: "not_a_recording" };
  if (chunks.indexOf(data) < chunks.indexOf(format) || !isOurs(format.body)) return { refusal: "not_a_recording" };
  const count = data.body.length / BYTES_PER_SAMPLE;
  if (!Number.isInteger(count)) return { refusal: "not_a_recording" };
  if (count === 0) return { refusal: "silent" };
  if (count > VOICE_MAX_SAMPLES) return { refusal: "too_long" };
  return { samples: Int16Array.from({ length: count }, (_, index) => data.body.readInt16LE(index * BYTES_PER_SAMPLE)) };
}

interface Chunk {
  name: string;
  body: Buffer;
}

/** None where the file is no RIFF of sound, or any length in it is not that of what follows. */
function chunksOf(bytes: Buffer): Chunk[] {
  if (bytes.length < FIRST_CHUNK) return [];
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, FIRST_CHUNK) !== "WAVE") return [];
  if (bytes.readUInt32LE(4) !== bytes.length - CHUNK_HEADER) return [];
  const chunks: Chunk[] = [];
  let at = FIRST_CHUNK;
  while (at < bytes.length) {
    const begin = at + CHUNK_HEADER;
    if (begin > bytes.length) return [];
    const end = begin + bytes.readUInt32LE(at + 4);
    if (end > bytes.length) return [];
    chunks.push({ name: bytes.toString("latin1", at, at + 4), body: bytes.subarray(begin, end) });
    // A chunk of odd length is followed by a byte that counts for nothing.
    at = end + ((end - begin) % 2);
  }
  return at === bytes.length ? chunks : [];
}

function isOurs(format: Buffer): boolean {
  return (
    format.length === FORMAT_BYTES &&
    format.readUInt16LE(0) === PCM &&
    format.readUInt16LE(2) === 1 &&
    format.readUInt32LE(4) === VOICE_SAMPLE_RATE &&
    format.readUInt32LE(8) === VOICE_SAMPLE_RATE * BYTES_PER_SAMPLE &&
    format.readUInt16LE(12) === BYTES_PER_SAMPLE &&
    format.readUInt16LE(14) === BYTES_PER_SAMPLE * 8
  );
}
