import type { Storage, Upload } from "@namegame/storage";

// Long enough for a large picture over a poor line, short enough that an address that leaked is soon worth nothing. The database's
// triggers on deleted photos know it too.
const UPLOAD_LIMIT_MS = 10 * 60_000;

/** Where a picture of this kind and length may be uploaded, once. What was announced is what may come; the store holds it to that. */
export function presignOriginal(options: { storage: Storage; key: string; contentType: string; bytes: number }): Promise<Upload> {
  const { storage, bytes, ...object } = options;
  return storage.presignUpload({ ...object, maxBytes: bytes, expiresMs: UPLOAD_LIMIT_MS });
}
