import { sql } from "kysely";
import { expect, test } from "vitest";

import { testDatabase } from "../test-database.ts";
import { enumConstants } from "./enums.ts";

const { db } = await testDatabase();

test("keeps the order of the database, not of the alphabet", async () => {
  expect(await enumConstants(db)).toContain('export const membershipRoles = ["owner", "admin", "helper", "member", "guest"] as const;');
});

test("names an enum as English does", async () => {
  await sql`create type visibility as enum ('x')`.execute(db);
  await sql`create type daily_class as enum ('it''s', 'two')`.execute(db);
  const text = await enumConstants(db);
  expect(text).toContain('export const visibilities = ["x"] as const;\nexport type Visibility = (typeof visibilities)[number];');
  expect(text).toContain(`export const dailyClasses = ["it's", "two"] as const;`);
});
