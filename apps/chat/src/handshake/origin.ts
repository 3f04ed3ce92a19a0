import type { IncomingMessage } from "node:http";

/**
 * Whether the page that opens the socket is ours. Browsers send cookies with a socket opened by any page, and no rule of theirs keeps that
 * page from reading the answers; they do name the page in Origin, which scripts cannot forge. A request without one is no browser's.
 */
export function createOriginCheck(origins: readonly string[]): (request: IncomingMessage) => boolean {
  const known = new Set(origins.map((origin) => new URL(origin).origin));
  return (request) => request.headers.origin !== undefined && known.has(request.headers.origin);
}
