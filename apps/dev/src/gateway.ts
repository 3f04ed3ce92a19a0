import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Agent } from "node:http";
import { createProxyServer } from "http-proxy-3";

export interface Gateway {
  close(): Promise<void>;
}

/** How long web keeps a connection that nothing asks on; longer than whoever is in front of it, which the chart holds to as well. */
export const WEB_KEEP_ALIVE_MS = 95_000;
/**
 * How long the gateway does. Were web to close first, a request could be on its way just then: it fails, and a page without one of its
 * scripts hears no press.
 */
const IDLE_MS = 60_000;

/** Answers a request itself and says true, or leaves it to the proxied processes. */
export type OwnPages = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * The browser's one origin on one machine: `/socket.io` is chat, what `pages` takes is ours, the rest is web. It does what the
 * ingress does in a cluster, and like it says who called: forwarded headers of the outside are dropped, not believed.
 */
export async function openGateway({
  port,
  web,
  chat,
  pages,
  idleMs = IDLE_MS,
}: {
  port: number;
  web: number;
  chat: number;
  pages: OwnPages;
  idleMs?: number;
}): Promise<Gateway> {
  const agent = new Agent({ keepAlive: true, timeout: idleMs });
  const toWeb = createProxyServer({ target: { host: "127.0.0.1", port: web }, xfwd: true, ws: true, agent });
  const toChat = createProxyServer({ target: { host: "127.0.0.1", port: chat }, xfwd: true, ws: true });
  const open = new Set<Socket>();
  for (const proxy of [toWeb, toChat])
    proxy.on("error", (_error, _request, response) => sayUnavailable(response as ServerResponse | Socket));

  const server = createServer((request, response) => {
    distrust(request);
    if (pages(request, response)) return;
    (isChat(request) ? toChat : toWeb).web(request, response);
  });
  server.on("upgrade", (request, socket, head) => {
    distrust(request);
    (isChat(request) ? toChat : toWeb).ws(request, socket as Socket, head);
  });
  server.on("connection", (socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    // A phone that leaves the hall resets its connections; that is no fault of ours.
    socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => resolve());
  });
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      agent.destroy();
      await closed;
    },
  };
}

function isChat(request: IncomingMessage): boolean {
  return request.url?.startsWith("/socket.io/") === true || request.url?.startsWith("/socket.io?") === true;
}

function distrust(request: IncomingMessage): void {
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith("x-forwarded-") || name === "forwarded" || name === "x-real-ip") delete request.headers[name];
  }
}

/** While a process is being started again, a page says so and asks once more by itself. */
function sayUnavailable(response: ServerResponse | Socket): void {
  if (!("writeHead" in response)) return void response.destroy();
  if (response.headersSent) return void response.destroy();
  response.writeHead(503, { "content-type": "text/html; charset=utf-8", "retry-after": "2", "cache-control": "no-store" });
  response.end(
    `<!doctype html><meta http-equiv="refresh" content="2"><title>One moment</title><p>NameGame is starting again. This page will come by itself.</p>`,
  );
}
