import { testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";

import { createDb, createPool } from "./pool.ts";

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
    await vi.waitFor(async () => expect((await sql<{ one: number }>`select 1 as one`.execute(other)).rows).toEqual([{ one: 1 }]));
  }
  expect(pool.totalCount - pool.idleCount).toBe(0);
  expect(pool.waitingCount).toBe(0);
  await other.destroy();
});

test("says in pg_stat_activity which process holds a connection", async () => {
  expect(await one(sql<object>`select application_name from pg_stat_activity where pid = pg_backend_pid()`)).toEqual({
    application_name: "test",
  });
});
