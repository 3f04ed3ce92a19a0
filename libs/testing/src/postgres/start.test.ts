import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { createDb } from "@namegame/db";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { startPostgres } from "./start.ts";
import type { RunningPostgres } from "./start.ts";

let folder: string;
let dataDir: string;
const running: RunningPostgres[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "namegame-start-"));
  dataDir = join(folder, "data");
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function start(options: Partial<Parameters<typeof startPostgres>[0]> = {}): Promise<RunningPostgres> {
  const server = await startPostgres({ dataDir, settings: { fsync: "off" }, ...options });
  running.push(server);
  return server;
}

async function query(server: RunningPostgres, text: string): Promise<unknown[]> {
  const db = createDb({ url: server.url("postgres"), max: 1, applicationName: "start-test" });
  try {
    return (await sql.raw(text).execute(db)).rows;
  } finally {
    await db.destroy();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test("keeps its data from start to start", async () => {
  const first = await start();
  await query(first, "create table kept (id int)");
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await start();
  expect(await query(second, "select count(*)::int as rows from kept")).toEqual([{ rows: 0 }]);
});

test("is PostgreSQL 18 with UTF-8, listens on loopback only and asks for the password", async () => {
  const server = await start();
  expect(
    await query(
      server,
      "select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding",
    ),
  ).toEqual([{ major: 18, encoding: "UTF8" }]);
  expect(await query(server, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  const db = createDb({ url: server.url("postgres").replace(":namegame@", ":wrong@"), max: 1, applicationName: "start-test" });
  await expect(sql`select 1`.execute(db)).rejects.toMatchObject({ code: "28P01" });
  await db.destroy();
});

test("runs from a folder that only we may enter", async () => {
  const closed = join(folder, "closed");
  await mkdir(closed, { mode: 0o700 });
  const server = await start({ dataDir: join(closed, "data") });
  expect(await query(server, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("a first start that was interrupted is begun anew", async () => {
  await mkdir(join(folder, "data.new", "base"), { recursive: true });
  await start();
  await expect(stat(join(folder, "data.new"))).rejects.toMatchObject({ code: "ENOENT" });
});

test("a taken port", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await expect(start({ port })).rejects.toMatchObject({ code: "port_taken", message: expect.stringContaining(String(port)) });
  server.close();
});

test("a data folder in use", async () => {
  const first = await start();
  await expect(start()).rejects.toMatchObject({ code: "data_in_use", message: expect.stringContaining(String(first.pid)) });
  expect(await query(first, "select 1 as one")).toEqual([{ one: 1 }]);
});

test("the lock of a killed server whose number another process has got", async () => {
  const first = await start();
  const lock = await readFile(join(dataDir, "postmaster.pid"), "utf8");
  await first.stop();
  await writeFile(join(dataDir, "postmaster.pid"), lock.replace(String(first.pid), String(process.pid)));
  expect(await query(await start(), "select 1 as one")).toEqual([{ one: 1 }]);
});

test.each<[string, (path: string) => Promise<unknown>, string]>([
  ["a folder of something else", (path) => writeFile(join(path, "holiday.jpg"), "x"), "data_broken"],
  [
    "a folder of another version",
    (path) => Promise.all([writeFile(join(path, "PG_VERSION"), "16\n"), mkdir(join(path, "global"))]),
    "data_other_version",
  ],
])("%s is refused and left as it was", async (_, fill, code) => {
  await mkdir(dataDir);
  await fill(dataDir);
  await expect(start()).rejects.toMatchObject({ code, message: expect.stringContaining(dataDir) });
  await expect(stat(dataDir)).resolves.toBeDefined();
});

test("a data folder that lost a file says so, with PostgreSQL's own words", async () => {
  await (await start()).stop();
  await rm(join(dataDir, "global", "pg_control"));
  await expect(start()).rejects.toMatchObject({ code: "data_broken", message: expect.stringContaining("pg_control") });
});

test.runIf(process.platform === "linux")("ends with the process that started it, even a killed one", async () => {
  const script = `
    import { startPostgres } from ${JSON.stringify(new URL("./start.ts", import.meta.url).href)};
    const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: { fsync: "off" } });
    console.log(server.pid);
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", "inherit"] });
  const pid = await new Promise<number>((resolve) =>
    createInterface({ input: child.stdout }).once("line", (line) => resolve(Number(line))),
  );
  expect(isAlive(pid)).toBe(true);
  child.kill("SIGKILL");
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
  expect(await query(await start(), "select 1 as one")).toEqual([{ one: 1 }]);
});
