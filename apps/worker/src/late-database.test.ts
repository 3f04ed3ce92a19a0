import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";

import { schemaVersion } from "@namegame/db";
import { sql } from "kysely";
import { expect, onTestFinished, test, vi } from "vitest";

import { startWorker, type WorkerProcess } from "./process.fixture.ts";
import { testQueue } from "./tasks/queue.fixture.ts";

const { db, directUrl, storageUrl } = await testQueue();
const WAIT = { timeout: 20_000, interval: 100 };

/** A worker that reaches its database by a port that is only reserved until `open` is called. */
async function workerBeforeItsDatabase() {
  const target = new URL(directUrl);
  const door = createServer((socket) => {
    const database = connect(Number(target.port), target.hostname);
    socket.pipe(database).pipe(socket);
    for (const end of [socket, database]) end.on("error", () => {});
  });
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  const { port } = door.address() as AddressInfo;
  await new Promise((resolve) => door.close(resolve));
  const url = new URL(directUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  const worker = await startWorker({
    DATABASE_DIRECT_URL: url.href,
    STORAGE_URL: storageUrl,
    SMTP_URL: "smtp://127.0.0.1:1",
    PUBLIC_URL: "https://names.example.org",
    MAIL_FROM: "NameGame <hello@namegame.example>",
  });
  onTestFinished(() => void door.close());
  return { worker, open: () => once(door.listen(port, "127.0.0.1"), "listening") };
}

async function readiness({ health }: WorkerProcess): Promise<unknown> {
  return (await (await fetch(`${health}/readyz`)).json()) as unknown;
}

const count = (text: string, part: string): number => text.split(part).length - 1;

test("a worker whose database comes late waits without ending, says so once, and then works", { timeout: 60_000 }, async () => {
  const { worker, open } = await workerBeforeItsDatabase();
  for (let probe = 0; probe < 3; probe += 1) {
    expect(await readiness(worker)).toEqual({ ready: false, phase: "serving", failing: ["database", "schema", "queue"] });
  }
  expect((await fetch(`${worker.health}/metrics`)).status).toBe(200);
  expect(count(worker.output(), '"check":"database"')).toBe(1);
  await open();
  await vi.waitFor(async () => expect(await readiness(worker)).toMatchObject({ ready: true }), WAIT);
  worker.child.kill("SIGTERM");
  expect(await worker.exit).toEqual({ code: 0, signal: null });
});

test("a worker on a schema that is too old takes no job until it is migrated", { timeout: 60_000 }, async () => {
  const { wanted } = await schemaVersion(db);
  await sql`delete from kysely_migration where name = ${wanted}`.execute(db);
  const { worker, open } = await workerBeforeItsDatabase();
  await open();
  await vi.waitFor(async () => expect(await readiness(worker)).toMatchObject({ failing: ["schema", "queue"] }), WAIT);
  expect(worker.output()).toContain(`this release needs ${wanted}`);
  await sql`insert into kysely_migration (name, timestamp) values (${wanted}, now()::text)`.execute(db);
  await vi.waitFor(async () => expect(await readiness(worker)).toMatchObject({ ready: true }), WAIT);
  worker.child.kill("SIGTERM");
  expect(await worker.exit).toEqual({ code: 0, signal: null });
});
