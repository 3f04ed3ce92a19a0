import type { ChatSocket } from "../sockets/types.ts";

/**
 * Lets go of what the handshake brought, once it has been read: Socket.IO keeps the request, with its headers and the session's cookie, for
 * as long as the socket lives. That is kilobytes a person, and a secret that nobody needs any more.
 */
export function forgetHandshake(socket: ChatSocket): void {
  Object.assign(socket.conn, { request: undefined });
  Object.assign(socket.handshake, { headers: {}, query: {}, auth: {}, url: "" });
}
