import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { browserKeys, readVapid } from "./sealed.ts";

export interface ReceivedPush {
  /** The decrypted text. */
  text: string;
  headers: IncomingHttpHeaders;
  /** The sender's public key, by which its signature was found good. */
  senderKey: string;
}

/** A browser that subscribed at the push service. */
export interface TestDevice {
  endpoint: string;
  keys: { p256dh: string; auth: string };
  /** Everything that was sent to it, in order. */
  sent: ReceivedPush[];
  /** What waits for it while it is away: of one topic only the newest (RFC 8030, section 5.4). */
  waiting(): ReceivedPush[];
  /** Answers the next pushes so instead of taking them; without a status it takes them again. */
  answer(status?: number, headers?: Record<string, string>): void;
  /** Takes the next push and never answers it; resolves when it has come. */
  hold(): Promise<void>;
}

export interface TestPushService {
  origin: string;
  subscribe(): TestDevice;
  close(): Promise<void>;
}

interface State extends TestDevice {
  open(body: Buffer): string;
  next: { status: number; headers: Record<string, string> } | "hold" | undefined;
  held: (() => void) | undefined;
}

const DAY_SECONDS = 24 * 60 * 60;

/**
 * A push service on this machine that speaks the real protocol: it takes a push as RFC 8030 says, checks the sender's signature
 * (RFC 8292), and opens it with the browser's keys (RFC 8291). What is not right is answered as a push service answers it.
 */
export async function startPushService({ port = 0 }: { port?: number } = {}): Promise<TestPushService> {
  const devices = new Map<string, State>();
  // No address of an earlier service at the same port comes again: a product may still know it, as another person’s.
  const first = Date.now();
  const server = createServer((request, response) => void receive(request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const end = (status: number, headers: Record<string, string> = {}) => response.writeHead(status, headers).end();
    const device = devices.get(request.url ?? "");
    if (!device) return void end(404);
    const { next } = device;
    if (next && next !== "hold") return void end(next.status, next.headers);
    const push = accept(request.headers, Buffer.concat(parts), device);
    if (typeof push === "number") return void end(push);
    device.sent.push(push);
    if (next !== "hold") return void end(201, { location: `${origin}/message/${device.sent.length}` });
    device.next = undefined;
    device.held?.();
  }

  function accept(headers: IncomingHttpHeaders, body: Buffer, device: State): ReceivedPush | number {
    const { ttl, topic, urgency } = headers;
    if (!/^\d+$/.test(String(ttl)) || headers["content-encoding"] !== "aes128gcm") return 400;
    if (topic !== undefined && !/^[\w-]{1,32}$/.test(String(topic))) return 400;
    if (urgency !== undefined && !["very-low", "low", "normal", "high"].includes(String(urgency))) return 400;
    if (body.length > 4096) return 413;
    const vapid = readVapid(headers.authorization);
    const now = Date.now() / 1000;
    if (!vapid) return 401;
    if (vapid.claims.aud !== origin || vapid.claims.exp < now || vapid.claims.exp > now + DAY_SECONDS) return 403;
    if (!/^(mailto:|https:)/.test(vapid.claims.sub)) return 403;
    return { text: device.open(body), headers, senderKey: vapid.key };
  }

  return {
    origin,
    subscribe() {
      const { keys, open } = browserKeys();
      const path = `/push/${first + devices.size}`;
      const device: State = {
        endpoint: `${origin}${path}`,
        keys,
        open,
        sent: [],
        next: undefined,
        held: undefined,
        waiting: () =>
          device.sent.filter(({ headers }, i) => !device.sent.slice(i + 1).some((later) => isReplaced(headers, later.headers))),
        answer(status, headers = {}) {
          device.next = status === undefined ? undefined : { status, headers };
        },
        hold() {
          device.next = "hold";
          return new Promise((resolve) => (device.held = resolve));
        },
      };
      devices.set(path, device);
      return device;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function isReplaced(earlier: IncomingHttpHeaders, later: IncomingHttpHeaders): boolean {
  return earlier["topic"] !== undefined && earlier["topic"] === later["topic"];
}
