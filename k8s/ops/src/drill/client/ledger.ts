import type { Written } from "../judge/compare.ts";

/** Everything that was written in a drill, and what the server said of it. */
export interface Ledger {
  readonly written: readonly Written[];
  wrote(message: Omit<Written, "acknowledged">): void;
  acknowledged(clientId: string): void;
}

export function createLedger(): Ledger {
  const byId = new Map<string, Written>();
  const written: Written[] = [];
  return {
    written,
    wrote(message) {
      const entry = { ...message, acknowledged: false };
      byId.set(message.clientId, entry);
      written.push(entry);
    },
    acknowledged(clientId) {
      const entry = byId.get(clientId);
      if (entry) entry.acknowledged = true;
    },
  };
}
