import type { Storage } from "@namegame/storage";

/** Deletes what is stored under these keys, whether or not there is anything. */
export async function deleteAll(storage: Storage, keys: readonly string[]): Promise<void> {
  for (const key of keys) await storage.delete(key);
}
