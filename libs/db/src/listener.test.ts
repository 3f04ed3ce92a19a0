import { setTimeout as sleep } from "node:timers/promises";

import { createLog } from "@namegame/service";
import { testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { afterEach, expect, test, vi } from "vitest";

import { createListener } from "./listener.ts";
import type { Listener, ListenerOptions } from "./listener.ts";
import { silentProxy } from "./silent-proxy.fixture.ts";

const { db, directUrl } = await testDatabase();
const log = createLog({ service: "test", level: "silent" });
const open: Listener[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((listener) => listener.close()));
});

function start(options: Partial<ListenerOptions> = {}): Listener {
  const listener = createListener({ directUrl, applicationName: "listener-test", log, ...options });
  open.push(listener);
  return listener;
}

async function notify(channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(db);
}

async function cut(): Promise<number> {
  const { rows } = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listener-test' and datname = current_database()
  `.execute(db);
  return rows.length;
}

test("delivers the payloads of a channel in order", async () => {
  const got: string[] = [];
  await start().listen("news", (payload) => got.push(payload));
  for (const payload of ["1", "2", "3"]) await notify("news", payload);
  await expect.poll(() => got).toEqual(["1", "2", "3"]);
});

test("gives one channel to several handlers, and a name that needs quoting is no trap", async () => {
  const got: string[] = [];
  const listener = start();
  await Promise.all([
    listener.listen('socket.io#/"#', (payload) => got.push(`a${payload}`)),
    listener.listen('socket.io#/"#', (payload) => got.push(`b${payload}`)),
  ]);
  await notify('socket.io#/"#', "1");
  await expect.poll(() => got.sort()).toEqual(["a1", "b1"]);
});

test("a handler that throws stops neither the others nor the connection", async () => {
  const got: string[] = [];
  const listener = start();
  await listener.listen("news", () => {
    throw new Error("the handler's own fault");
  });
  await listener.listen("news", (payload) => got.push(payload));
  await notify("news", "1");
  await notify("news", "2");
  await expect.poll(() => got).toEqual(["1", "2"]);
});

test("after each cut it listens again to every channel and says that something was missed", async () => {
  const got: string[] = [];
  const ups: boolean[] = [];
  let downs = 0;
  const listener = start({ onUp: ({ afterLoss }) => ups.push(afterLoss), onDown: () => (downs += 1) });
  await listener.listen("first", (payload) => got.push(`first ${payload}`));
  await listener.listen("second", (payload) => got.push(`second ${payload}`));
  for (let round = 1; round <= 5; round += 1) {
    expect(await cut()).toBe(1);
    await vi.waitFor(() => expect(ups).toHaveLength(round + 1), { timeout: 10_000 });
    expect(downs).toBe(round);
    got.length = 0;
    await notify("first", String(round));
    await notify("second", String(round));
    await expect.poll(() => got).toEqual([`first ${round}`, `second ${round}`]);
  }
  expect(ups).toEqual([false, true, true, true, true, true]);
});

test("a channel added while the connection is away is listened to when it is back", async () => {
  const got: string[] = [];
  const listener = start();
  await listener.listen("first", () => {});
  await cut();
  await listener.listen("late", (payload) => got.push(payload));
  await notify("late", "1");
  await expect.poll(() => got).toEqual(["1"]);
});

test("a channel added in the very moment of a cut is listened to as well", async () => {
  const got: string[] = [];
  const listener = start();
  for (let round = 1; round <= 6; round += 1) {
    await listener.listen("first", () => {});
    await Promise.all([cut(), listener.listen(`channel ${round}`, (payload) => got.push(payload))]);
  }
  await vi.waitFor(
    async () => {
      await notify("channel 1", "one");
      await notify("channel 6", "six");
      expect(got).toEqual(expect.arrayContaining(["one", "six"]));
    },
    { timeout: 20_000, interval: 200 },
  );
});

test("a link that went silent is noticed, though nobody closed it", async () => {
  const proxy = await silentProxy(directUrl);
  const losses: Error[] = [];
  const got: string[] = [];
  const listener = start({ directUrl: proxy.url, probe: { everyMs: 50, limitMs: 200 }, onDown: (error) => losses.push(error) });
  await listener.listen("news", (payload) => got.push(payload));
  proxy.silence();
  await vi.waitFor(() => expect(losses).toHaveLength(1), { timeout: 10_000 });
  expect(listener.isUp()).toBe(false);
  proxy.restore();
  await vi.waitFor(() => expect(listener.isUp()).toBe(true), { timeout: 10_000 });
  await notify("news", "again");
  await expect.poll(() => got).toEqual(["again"]);
  await listener.close();
  await proxy.close();
});

test("waits for a database that is not there yet", async () => {
  const proxy = await silentProxy(directUrl);
  await proxy.stopListening();
  const listener = start({ directUrl: proxy.url });
  const listening = listener.listen("news", () => {});
  await sleep(300);
  expect(listener.isUp()).toBe(false);
  await proxy.startListening();
  await listening;
  expect(listener.isUp()).toBe(true);
  await listener.close();
  await proxy.close();
});

test("closing ends the connection, and whoever still waits is told", async () => {
  const listener = createListener({ directUrl: "postgres://nobody@127.0.0.1:1/none", applicationName: "listener-test", log });
  const [waiting] = await Promise.allSettled([listener.listen("news", () => {}), listener.close()]);
  expect(waiting).toMatchObject({ status: "rejected", reason: new Error("the listener is closed") });
  await expect(listener.listen("news", () => {})).rejects.toThrow("closed");
});
