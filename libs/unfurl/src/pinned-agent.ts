import { isIPv6, type LookupFunction } from "node:net";

import { Agent, buildConnector } from "undici";

import { UnfurlRefused } from "./refusal.ts";

// Far above what pages send, far below what hurts.
const MAX_HEADER_BYTES = 16 * 1024;

/**
 * Connects to these addresses, whatever name is asked for: a name that answers differently the second time (rebinding) is not asked a
 * second time. It knows no proxy, also where the environment names one: behind a proxy nobody would check the address.
 */
export function pinnedAgent({ addresses, timeoutMs }: { addresses: readonly string[]; timeoutMs: number }): Agent {
  const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  const lookup: LookupFunction = (_host, options, callback) => {
    const [first] = found;
    if (options.all || !first) callback(null, found);
    else callback(null, first.address, first.family);
  };
  const connectTo = buildConnector({ lookup, timeout: timeoutMs, allowH2: false, maxCachedSessions: 0 });
  return new Agent({
    connect(options, callback) {
      connectTo(options, (...[error, socket]) => {
        if (error) return callback(error, null);
        // Nothing led elsewhere so far; a later version of what is underneath must not either.
        if (addresses.includes(socket.remoteAddress ?? "")) return callback(null, socket);
        socket.destroy();
        callback(new UnfurlRefused("not_public"), null);
      });
    },
    connections: 1,
    allowH2: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    // The caller's signal ends the whole; a pause by itself is no fault.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
