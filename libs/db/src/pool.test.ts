import { setTimeout as sleep } from "node:timers/promises";

import { testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import type { Kysely } from "kysely";
import { expect, test } from "vitest";

import { isLostConnection } from "./lost-connection.ts";
import { createDb, createPool } from "./pool.ts";
import type { Db } from "./pool.ts";
import { silentProxy } from "./silent-proxy.fixture.ts";

const database = await testDatabase({ max: 3 });
const { db } = database;

async function one<Row>(query: ReturnType<typeof sql<Row>>): Promise<Row> {
  const { rows } = await query.execute(db);
  return rows[0] as Row;
}

test("a bigint is a number, a time a Date, a date its text", async () => {
  const row = await one(
    sql<object>`select 9007199254740991::bigint as big, '2026-03-02T09:00:00Z'::timestamptz as at, '2026-03-02'::date as day`,
  );
  expect(row).toEqual({ big: 9_007_199_254_740_991, at: new Date("2026-03-02T09:00:00Z"), day: "2026-03-02" });
});

test("a bigint that no number holds fails its query instead of being rounded, and the connection stays usable", async () => {
  await expect(one(sql`select 9007199254740993::bigint as big`)).rejects.toThrow("too large");
  expect(await one(sql<object>`select 1 as one`)).toEqual({ one: 1 });
});

test("outlives the death of idle and of busy connections, and gives every slot back", async () => {
  const pool = createPool({ url: database.url, max: 3, applicationName: "pool-test" });
  const other = createDb({ pool });
  const cut = () => sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pool-test'`.execute(db);
  for (let round = 0; round < 3; round += 1) {
    await Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.05)`.execute(other)));
    await cut();
    // Between two statements nothing waits for an answer, so nothing but a listener would hear of the loss.
    const transaction = other.transaction().execute(async (inner) => {
      await sql`select 1`.execute(inner);
      await cut();
      await sql`select 1`.execute(inner);
    });
    await expect(transaction).rejects.toThrow();
    // One query may still meet a connection whose death has not arrived; the pool itself must be whole again.
    await expect.poll(async () => (await sql<{ one: number }>`select 1 as one`.execute(other)).rows).toEqual([{ one: 1 }]);
  }
  expect(pool.totalCount - pool.idleCount).toBe(0);
  expect(pool.waitingCount).toBe(0);
  await other.destroy();
});

// Long enough to be met by the cut.
const slow = sql<string>`(select 'read' from pg_sleep(0.3))`;
const asleep = sql<{ pid: number }>`select pid from pg_stat_activity where application_name = 'cut' and wait_event = 'PgSleep'`;

type Written = { written: { what: string } };

/** Starts `work` on a pool of its own and ends the session it waits on, once. */
async function cutWhile<T>(work: (cut: Db) => Promise<T>): Promise<T> {
  const cut = createDb({ url: database.url, max: 1, applicationName: "cut" });
  const working = work(cut).finally(() => cut.destroy());
  working.catch(() => {});
  await expect.poll(async () => (await asleep.execute(db)).rows).toHaveLength(1);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut'`.execute(db);
  return working;
}

test("a read that lost its connection is sent once more", async () => {
  const rows = await cutWhile((cut) => cut.selectNoFrom(slow.as("what")).execute());
  expect(rows).toEqual([{ what: "read" }]);
});

test("what may change something is never sent again, nor a read inside a transaction", async () => {
  const insert = (to: Db) => (to as unknown as Kysely<Written>).insertInto("written").values({ what: slow }).returning("what");
  await sql`create table written (what text)`.execute(db);
  const works: ((cut: Db) => Promise<unknown>)[] = [
    (cut) => insert(cut).execute(),
    (cut) =>
      cut
        .with("w", () => insert(cut))
        .selectFrom("w")
        .selectAll()
        .execute(),
    (cut) => sql`select ${slow}`.execute(cut),
    (cut) => cut.transaction().execute((inner) => inner.selectNoFrom(slow.as("what")).execute()),
  ];
  for (const work of works) expect(isLostConnection(await cutWhile(work).catch((error: unknown) => error))).toBe(true);
  expect((await sql`select * from written`.execute(db)).rows).toEqual([]);
});

test("waits for a database that takes no connection for a while", async () => {
  const door = await silentProxy(database.url);
  await door.stopListening();
  const waiting = createDb({ url: door.url, max: 2, applicationName: "waits" });
  const written = sql`select 1 as one`.execute(waiting);
  await sleep(400);
  await door.startListening();
  expect((await written).rows).toEqual([{ one: 1 }]);
  await waiting.destroy();
  await door.close();
});

test("says in pg_stat_activity which process holds a connection", async () => {
  expect(await one(sql<object>`select application_name from pg_stat_activity where pid = pg_backend_pid()`)).toEqual({
    application_name: "test",
  });
});

const prepared = sql<{
  name: string;
  statement: string;
}>`select name, statement from pg_prepared_statements where statement like '%twice%'`;

test("a statement that comes again is parsed and planned once for a connection, and sent plainly once its plan no longer fits", async () => {
  const single = createDb({ url: database.url, max: 1, applicationName: "prepared" });
  await sql`create table planned (id int, twice text)`.execute(single);
  const read = () => sql<object>`select * from planned where id = ${1} /* twice */`.execute(single);
  const insert = (id: number) => sql`insert into planned (id, twice) values (${id}, 'yes') returning *`.execute(single);
  for (let time = 0; time < 4; time += 1) {
    await read();
    await insert(2);
  }
  expect((await prepared.execute(single)).rows).toHaveLength(2);
  // As a release does that adds a column while this one runs.
  await sql`alter table planned add column more text`.execute(single);
  expect((await insert(1)).rows).toEqual([{ id: 1, twice: "yes", more: null }]);
  expect((await read()).rows).toEqual([{ id: 1, twice: "yes", more: null }]);
  expect((await sql<{ count: number }>`select count(*)::int as count from planned`.execute(single)).rows).toEqual([{ count: 5 }]);
  await single.destroy();
});
