import { Resolver } from "node:dns/promises";

import { isPublicAddress } from "./address.ts";
import { WEB_PORTS } from "./target.ts";

/** How names become addresses and which of them may be connected to. There is one in use; tests bring their own. */
export interface Network {
  /** Every address of a name, as text; empty where it has none. */
  resolve(options: { host: string; signal: AbortSignal }): Promise<string[]>;
  mayConnect(options: { address: string; port: number }): boolean;
  ports: readonly number[];
}

// Our own limit on a whole fetch ends it anyway; this one lets a second server of names be asked within it.
const RESOLVE_LIMIT_MS = 1_500;

/** The public net, and nothing else. */
export const publicNetwork: Network = {
  resolve,
  mayConnect: ({ address }) => isPublicAddress(address),
  ports: WEB_PORTS,
};

/**
 * Asks the servers of names for exactly this name. The system's own look-up would also read the hosts file, try the search domains of a
 * cluster, and hold one of the few threads on which pictures are decoded.
 */
async function resolve({ host, signal }: { host: string; signal: AbortSignal }): Promise<string[]> {
  signal.throwIfAborted();
  const resolver = new Resolver({ timeout: RESOLVE_LIMIT_MS, tries: 2 });
  const cancel = () => resolver.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    return answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}
