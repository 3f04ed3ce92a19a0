import { afterEach, expect, test } from "vitest";

import type { Checks } from "./checks.ts";
import { createHealthServer } from "./health.ts";
import type { HealthServer } from "./health.ts";
import { createLog } from "./log.ts";
import { createMetrics } from "./metrics.ts";

const log = createLog({ service: "test", level: "silent" });
const open: HealthServer[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

async function start(checks: Checks = {}) {
  const metrics = createMetrics({ service: "test" });
  const server = await createHealthServer({ port: 0, host: "127.0.0.1", checks, metrics, log });
  open.push(server);
  return { server, metrics, get: (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`) };
}

test("is alive from the first moment, and not ready before it serves or while it stops", async () => {
  const { server, get } = await start();
  expect((await get("/livez")).status).toBe(200);
  expect((await get("/readyz")).status).toBe(503);
  server.setPhase("serving");
  expect((await get("/readyz")).status).toBe(200);
  server.setPhase("stopping");
  expect((await get("/readyz")).status).toBe(503);
  expect((await get("/livez")).status).toBe(200);
});

test("names what fails, without the message, and tells the truth again when it is mended", async () => {
  let broken = true;
  const { server, get } = await start({
    database: () => {
      if (broken) throw new Error("password of the database");
    },
    listener: async () => {},
  });
  server.setPhase("serving");
  const answer = await get("/readyz");
  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe('{"ready":false,"phase":"serving","failing":["database"]}');
  expect((await get("/livez")).status).toBe(200);
  broken = false;
  expect((await get("/readyz")).status).toBe(200);
});

test("a check that never answers fails", async () => {
  const { server, get } = await start({ stuck: () => new Promise(() => {}) });
  server.setPhase("serving");
  expect(await (await get("/readyz")).json()).toMatchObject({ ready: false, failing: ["stuck"] });
});

test("is not ready when it begins to stop while a check runs", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { server, get } = await start({ slow: () => promise });
  server.setPhase("serving");
  const answer = get("/readyz");
  server.setPhase("stopping");
  resolve();
  expect((await answer).status).toBe(503);
});

test("shows the metrics with the name of the service", async () => {
  const { metrics, get } = await start();
  metrics.counter({ name: "refused_total", help: "Refused sockets.", labels: ["reason"] }).inc({ reason: "foreign_origin" });
  metrics.gauge({ name: "sockets", help: "Open sockets.", collect: (gauge) => gauge.set(7) });
  const text = await (await get("/metrics")).text();
  expect(text).toContain('refused_total{reason="foreign_origin",service="test"} 1');
  expect(text).toContain('sockets{service="test"} 7');
  expect(text).toContain("nodejs_eventloop_lag");
});

test("a taken port is told", async () => {
  const { server } = await start();
  const again = createHealthServer({ port: server.port, host: "127.0.0.1", metrics: createMetrics({ service: "test" }), log });
  await expect(again).rejects.toMatchObject({ code: "EADDRINUSE" });
});
