import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { watchChecks } from "./checks.ts";
import type { Checks } from "./checks.ts";

/** `starting` and `stopping` answer "not ready" without asking the checks. */
export type Phase = "starting" | "serving" | "stopping";

/** What a process says of itself as JSON, by path such as `/sockets`. */
export type Pages = Record<`/${string}`, () => object>;

export type HealthServer = {
  /** The port in use; differs from the asked one when that was 0. */
  readonly port: number;
  setPhase(phase: Phase): void;
  close(): Promise<void>;
};

/**
 * The second port of every process, never exposed to the outside:
 * - `/livez` 200 while the event loop turns; it tests no dependency, or a database outage would restart every pod at once.
 * - `/readyz` 200 when serving and every check holds, else 503; the body names each failing check, without its message.
 * - `/metrics` the registry in Prometheus' text format.
 * - each of `pages` as JSON, for what asks a process and reads no metrics.
 *
 * @throws the listen error (EADDRINUSE …) when the port cannot be taken.
 */
export async function createHealthServer(options: {
  port: number;
  host?: string;
  checks?: Checks;
  pages?: Pages;
  metrics: Metrics;
  log: Log;
}): Promise<HealthServer> {
  const { checks = {}, pages = {}, metrics, log } = options;
  const findFailing = watchChecks({ checks, log });
  let phase: Phase = "starting";

  const server = createServer((request, response) => {
    answer(request.url ?? "/", response).catch((error: unknown) => {
      log.error({ err: error }, "health request failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  async function answer(url: string, response: ServerResponse): Promise<void> {
    const path = url.split("?")[0];
    if (path === "/livez") return reply(response, 200, "text/plain", "ok");
    if (path === "/metrics") return reply(response, 200, metrics.registry.contentType, await metrics.registry.metrics());
    const page = pages[path as keyof Pages];
    if (page !== undefined) return reply(response, 200, "application/json", JSON.stringify(page()));
    if (path !== "/readyz") return reply(response, 404, "text/plain", "not found");
    if (phase !== "serving") return reply(response, 503, "application/json", JSON.stringify({ ready: false, phase, failing: [] }));
    const failing = await findFailing();
    // Asked again: a signal may have come while the checks ran.
    const ready = failing.length === 0 && phase === "serving";
    reply(response, ready ? 200 : 503, "application/json", JSON.stringify({ ready, phase, failing }));
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host ?? "0.0.0.0", () => {
      server.removeListener("error", reject);
      resolve();
    });
  });

  return {
    port: (server.address() as AddressInfo).port,
    setPhase(next) {
      phase = next;
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function reply(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}
