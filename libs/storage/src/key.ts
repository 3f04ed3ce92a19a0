// Lower case only: a folder on a Mac does not tell cases apart. A segment begins with a letter or digit, so neither `..` nor a
// dot file can be named; no empty segment, no backslash, no percent sign.
const KEY = /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;
const MAX_LENGTH = 500;

/** Thrown for a key that no store takes; it is a fault of the caller, never of a person. */
export class StorageKeyFault extends Error {
  override name = "StorageKeyFault";
}

/** @throws StorageKeyFault unless the key is one that every store can hold and that stays inside its root. */
export function checkKey(key: string): string {
  if (key.length > MAX_LENGTH || !KEY.test(key)) throw new StorageKeyFault("not a usable storage key");
  return key;
}
