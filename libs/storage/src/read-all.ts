import type { Storage } from "./storage.ts";

/** Thrown when an object is longer than its reader bargained for. */
export class ObjectTooLarge extends Error {
  override name = "ObjectTooLarge";
}

/**
 * A whole object in memory, or undefined where there is none.
 *
 * @throws ObjectTooLarge beyond `maxBytes`, whatever length the store had announced.
 */
export async function readAll(options: { storage: Storage; key: string; maxBytes: number }): Promise<Buffer | undefined> {
  const { storage, key, maxBytes } = options;
  const object = await storage.read(key);
  if (!object) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  // Leaving the loop early destroys the stream.
  for await (const part of object.body as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > maxBytes) throw new ObjectTooLarge(`an object exceeds ${maxBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}
