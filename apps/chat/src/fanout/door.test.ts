import { createDb, createListener } from "@namegame/db";
import { createLog } from "@namegame/service";
import { testDatabase } from "@namegame/testing";
import { createAdapter } from "@socket.io/postgres-adapter";
import { sql } from "kysely";
import { Server } from "socket.io";
import { afterAll, describe, expect, it } from "vitest";

import { createDoor } from "./door.ts";

const { db, url, directUrl } = await testDatabase();
const log = createLog({ service: "test", level: "silent" });
const CHANNEL = "door_test";

const heard: string[] = [];
const ear = createListener({ directUrl, applicationName: "ear", log });
await ear.listen(CHANNEL, (payload) => heard.push(payload));
afterAll(() => ear.close());

async function kill(applicationName: string): Promise<number> {
  const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = ${applicationName} and datname = current_database()`.execute(db);
  return rows.length;
}

function setUp(applicationName: string) {
  const own = createDb({ url, max: 3, applicationName });
  const listener = createListener({ directUrl, applicationName: `${applicationName}-listen`, log });
  const failures: unknown[] = [];
  const lost: number[] = [];
  const door = createDoor({
    db: own,
    listener,
    onPublishFailure: (error) => failures.push(error),
    onPublishLost: (count) => lost.push(count),
  });
  async function close() {
    await door.close(1_000);
    await listener.close();
    await own.destroy();
  }
  return { door, failures, lost, close, listener };
}

function notify(door: ReturnType<typeof setUp>["door"], payload: string) {
  return door.pool.query("SELECT pg_notify($1, $2)", [CHANNEL, payload]);
}

describe("publishing", () => {
  it("keeps the order of consecutive notifications", async () => {
    heard.length = 0;
    const { door, close } = setUp("orderly");
    const payloads = Array.from({ length: 500 }, (_, index) => `n${index}`);
    await Promise.all(payloads.map((payload) => notify(door, payload)));
    await expect.poll(() => heard.length).toBe(500);
    expect(heard).toEqual(payloads);
    await close();
  });

  it("sends again what failed, in order, when its connections are cut", async () => {
    heard.length = 0;
    const { door, close, lost } = setUp("cut");
    const payloads = Array.from({ length: 300 }, (_, index) => `n${index}`);
    const sent: Promise<unknown>[] = [];
    let cuts = 0;
    for (const [index, payload] of payloads.entries()) {
      sent.push(notify(door, payload));
      if (index % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      if (index % 60 === 30) cuts += await kill("cut");
    }
    await Promise.all(sent);
    await expect.poll(() => new Set(heard).size).toBe(300);
    // A cut between commit and answer sends one twice; receivers skip it by seq.
    expect([...new Set(heard)]).toEqual(payloads);
    expect(cuts).toBeGreaterThan(0);
    expect(lost).toEqual([]);
    await close();
  });

  it("gives up, and says so, what can never be sent, and goes on", async () => {
    heard.length = 0;
    const { door, close, lost, failures } = setUp("large");
    await notify(door, "x".repeat(8_000));
    await notify(door, "x".repeat(7_999));
    await expect.poll(() => heard.length).toBe(1);
    expect(lost).toEqual([1]);
    expect(failures).toHaveLength(1);
    await close();
  });

  it("closes in its time with the database away, and rejects nobody", async () => {
    heard.length = 0;
    const own = createDb({ url: url.replace(/\/[^/]+$/, "/no_such_database"), max: 1, applicationName: "away" });
    const listener = createListener({ directUrl, applicationName: "away-listen", log });
    const failures: unknown[] = [];
    const door = createDoor({ db: own, listener, onPublishFailure: (error) => failures.push(error), onPublishLost: () => {} });
    const sent = notify(door, "never");
    await expect.poll(() => failures.length).toBeGreaterThan(1);
    await door.close(50);
    await sent;
    expect(heard).toEqual([]);
    await listener.close();
    await own.destroy();
  });
});

describe("as the pool of the stock adapter", () => {
  it("carries notices between two servers, also after its LISTEN connection was cut, and holds no slot of the pool", async () => {
    const pods = ["pod-a", "pod-b"].map((name) => {
      const made = setUp(name);
      const io = new Server(0);
      io.adapter(createAdapter(made.door.pool, { channelPrefix: "door", heartbeatInterval: 60_000 }));
      const got: number[] = [];
      io.on("count", (value: number) => got.push(value));
      return { ...made, name, io, got };
    });
    const [a, b] = [pods[0]!, pods[1]!];
    await expect.poll(async () => b.listener.isUp()).toBe(true);
    await expect
      .poll(() => {
        a.io.serverSideEmit("count", -1);
        return b.got.length;
      })
      .toBeGreaterThan(0);

    for (let round = 0; round < 5; round += 1) {
      expect(await kill("pod-b-listen")).toBe(1);
      await expect.poll(() => b.listener.isUp(), { timeout: 10_000 }).toBe(true);
      b.got.length = 0;
      await expect
        .poll(
          () => {
            a.io.serverSideEmit("count", round);
            return b.got;
          },
          { timeout: 10_000 },
        )
        .toContain(round);
    }
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
       where datname = current_database() and application_name = 'pod-b-listen'`.execute(db);
    expect(rows).toEqual([{ count: 1 }]);
    for (const pod of pods) {
      await pod.io.close();
      await pod.close();
    }
  });
});
