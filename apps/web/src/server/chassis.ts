import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { observeDatabase } from "@namegame/db";
import { runService, stopLimits } from "@namegame/service";
import { keepBuildFiles } from "./build-files.ts";
import { loadConfig } from "./config.ts";
import { pageRoute } from "./page-route.ts";
import { services } from "./services.ts";

/**
 * The chassis that chat and worker have, around a process that Next begins: health port, metrics, orderly end. Next opens its server
 * before it asks for this and hands nobody a handle, so the server is taken from Node's own announcement of the first request.
 */
export async function startChassis(): Promise<void> {
  const config = loadConfig();
  const { log, db, pool, storage } = services();
  await runService({
    name: "web",
    log,
    healthPort: config.HEALTH_PORT,
    limits: stopLimits(config),
    start: async (service) => {
      const serving = new Set<Server>();
      const seconds = service.metrics.histogram({
        name: "namegame_web_request_seconds",
        help: "From the first byte of a request to the last of its answer.",
        labels: ["method", "status"],
      });
      const pageSeconds = service.metrics.histogram({
        name: "namegame_web_page_seconds",
        help: "The same for pages, by their pattern.",
        labels: ["route"],
      });
      subscribe("http.server.request.start", (message) => {
        const { request, response, server } = message as { request: IncomingMessage; response: ServerResponse; server: Server };
        // The health server of this process announces itself as well.
        if (request.socket.localPort === config.HEALTH_PORT) return;
        serving.add(server);
        const stop = seconds.startTimer({ method: request.method ?? "" });
        const route = request.method === "GET" ? pageRoute((request.url ?? "").split("?", 1)[0]!) : undefined;
        const stopPage = route && pageSeconds.startTimer({ route });
        response.once("close", () => {
          stop({ status: String(response.statusCode) });
          if (stopPage) stopPage();
        });
      });
      // Before it is ready: a page that it serves may ask another release for its scripts.
      await keepBuildFiles({ storage, log });
      observeDatabase({ pool, db, service });
      service.onStop({ phase: "accept", name: "http", run: () => Promise.all([...serving].map(closeServer)) });
      service.onStop({ phase: "close", name: "database", run: () => db.destroy() });
    },
  });
}

/** Requests under way are answered; idle connections that browsers keep for later end now. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
