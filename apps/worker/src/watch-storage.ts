import type { Storage } from "@namegame/storage";

// No photo has such a key: what is written there is of no use to anybody.
const PROBE = { key: "probes/worker", contentType: "text/plain", bytes: new TextEncoder().encode("written to see whether there is room") };

/**
 * The store, and a readiness check of it: it fails from a write that failed (a full disk, a lost right) until one succeeds, for which it
 * tries itself. While all is well it asks nothing of the store. The jobs whose writes failed are the queue's to run again.
 */
export function watchStorage(storage: Storage): { storage: Storage; check(): Promise<void> } {
  let failed = false;
  const write: Storage["write"] = async (object) => {
    try {
      await storage.write(object);
      failed = false;
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  return {
    storage: { ...storage, write },
    async check() {
      if (failed) await write(PROBE);
    },
  };
}
