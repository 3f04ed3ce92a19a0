import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

import { refuse } from "./refusal.ts";

/** The encodings that are asked for, and the only ones that are read: one of them, once. */
export const ENCODINGS = "gzip, br, deflate";

// A body that was cut at the limit still unpacks as far as it came.
const ZLIB = { finishFlush: constants.Z_SYNC_FLUSH };
const BROTLI = { finishFlush: constants.BROTLI_OPERATION_FLUSH };

/**
 * At most `maxBytes` of a body, counted on the wire and again unpacked, so that neither a long body nor a bomb costs more. A longer one
 * is cut (`cut`: the head of a page is at its beginning) or refused.
 *
 * @throws UnfurlRefused too_large; unreachable for an encoding that was not asked for
 */
export async function readBody(options: { body: Readable; encoding: string; maxBytes: number; cut: boolean }): Promise<Buffer> {
  const { body, encoding, maxBytes, cut } = options;
  const packed = unpackerOf(encoding);
  const wire = atMost({ source: body, maxBytes, cut });
  // The unpacker's own errors come out of the loop that reads it.
  const plain = packed ? atMost({ source: pipeline(wire, packed, () => {}), maxBytes, cut }) : wire;
  const parts: Buffer[] = [];
  for await (const part of plain) parts.push(part);
  return Buffer.concat(parts);
}

async function* atMost({
  source,
  maxBytes,
  cut,
}: {
  source: AsyncIterable<Buffer>;
  maxBytes: number;
  cut: boolean;
}): AsyncGenerator<Buffer> {
  let left = maxBytes;
  // Leaving the loop early destroys the stream.
  for await (const part of source) {
    if (part.length > left) {
      if (!cut) refuse("too_large");
      yield part.subarray(0, left);
      return;
    }
    left -= part.length;
    yield part;
  }
}

function unpackerOf(encoding: string) {
  switch (encoding.trim().toLowerCase()) {
    case "":
    case "identity":
      return undefined;
    case "gzip":
    case "x-gzip":
      return createGunzip(ZLIB);
    case "deflate":
      return createInflate(ZLIB);
    case "br":
      return createBrotliDecompress(BROTLI);
    default:
      return refuse("unreachable");
  }
}
