import { afterEach, expect, test } from "vitest";

import type { Checks } from "./checks.ts";
import { createHealthServer } from "./health.ts";
import type { HealthServer } from "./health.ts";
import { createLog } from "./log.ts";
import { createMetrics } from "./metrics.ts";

const lines: { check?: string; msg: string }[] = [];
const log = createLog({ service: "test", level: "info", destination: { write: (line) => void lines.push(JSON.parse(line)) } });
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

test("a check that fails for long is told once, and once more when it holds again", async () => {
  let broken = true;
  const { server, get } = await start({
    schema: () => {
      if (broken) throw new Error("too old");
    },
  });
  server.setPhase("serving");
  lines.splice(0);
  for (let probe = 0; probe < 3; probe += 1) await get("/readyz");
  broken = false;
  for (let probe = 0; probe < 3; probe += 1) await get("/readyz");
  expect(lines.map(({ check, msg }) => [check, msg])).toEqual([
    ["schema", "not ready: a check fails"],
    ["schema", "readiness check holds again"],
  ]);
});

test("a measure that cannot be taken is missing, and the others are there", async () => {
  const { metrics, get } = await start();
  let away = false;
  metrics.gauge({
    name: "queue_jobs",
    help: "Jobs.",
    labels: ["state"],
    async collect(gauge) {
      if (away) throw new Error("no database");
      gauge.set({ state: "ready" }, 3);
    },
  });
  expect(await (await get("/metrics")).text()).toContain('queue_jobs{state="ready",service="test"} 3');
  away = true;
  const answer = await get("/metrics");
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).not.toContain("queue_jobs{");
  expect(text).toContain("nodejs_eventloop_lag");
});

test("a page of the process is answered as JSON, an unknown one is not", async () => {
  const server = await createHealthServer({
    port: 0,
    host: "127.0.0.1",
    pages: { "/sockets": () => ({ sockets: 4 }) },
    metrics: createMetrics({ service: "test" }),
    log,
  });
  open.push(server);
  expect(await (await fetch(`http://127.0.0.1:${server.port}/sockets`)).json()).toEqual({ sockets: 4 });
  expect((await fetch(`http://127.0.0.1:${server.port}/jobs`)).status).toBe(404);
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
