import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { afterEach, expect, test } from "vitest";

import { migrate } from "./migrate.ts";
import { readMigrations } from "./migrations.ts";
import { schemaVersion } from "./schema-version.ts";

const { db, directUrl } = await testDatabase();
const names = Object.keys(await readMigrations());
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function folderWith(files: Record<string, string>): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-migrations-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return pathToFileURL(`${folder}/`);
}

/** An empty database of its own beside the test's, with `work` done on it. */
async function onEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select 'empty_' || replace(gen_random_uuid()::text, '-', '') as name`.execute(db);
  const name = (rows[0] as { name: string }).name;
  await sql`create database ${sql.ref(name)}`.execute(db);
  const url = new URL(directUrl);
  url.pathname = `/${name}`;
  try {
    await work(url.href);
  } finally {
    await sql`drop database ${sql.ref(name)} with (force)`.execute(db);
  }
}

test("the test database stands at the newest migration, and migrating again does nothing", async () => {
  expect(await schemaVersion(db)).toEqual({ applied: names.at(-1), wanted: names.at(-1), ready: true });
  expect(await migrate({ directUrl })).toEqual({ applied: [] });
});

test("the job queue's own tables are there", async () => {
  const { rows } = await sql`select to_regclass('graphile_worker._private_jobs') is not null as jobs`.execute(db);
  expect(rows).toEqual([{ jobs: true }]);
});

test("two releases that migrate an empty database at once share the work", async () => {
  await onEmptyDatabase(async (url) => {
    const [first, second] = await Promise.all([migrate({ directUrl: url }), migrate({ directUrl: url })]);
    expect([...first.applied, ...second.applied].toSorted()).toEqual(names);
  });
});

test("a database that is ahead is left alone, so that an older release can be brought back", async () => {
  await sql`insert into kysely_migration (name, timestamp) values ('9999_from_the_future', now()::text)`.execute(db);
  try {
    expect(await migrate({ directUrl })).toEqual({ applied: [] });
    expect(await schemaVersion(db)).toMatchObject({ applied: "9999_from_the_future", ready: true });
  } finally {
    await sql`delete from kysely_migration where name = '9999_from_the_future'`.execute(db);
  }
});

test("a file that fails is named, leaves nothing of itself, and keeps those before it", async () => {
  const folder = await folderWith({
    "0001_good.sql": "create table good (id int);",
    "0002_bad.sql": "create table half (id int); select nonsense;",
    "0003_never.sql": "create table never (id int);",
  });
  await onEmptyDatabase(async (url) => {
    await expect(migrate({ directUrl: url, folder })).rejects.toThrow(/Migration 0002_bad: .*nonsense/);
    await writeFile(new URL("0002_bad.sql", folder), "create table half (id int);");
    expect(await migrate({ directUrl: url, folder })).toEqual({ applied: ["0002_bad", "0003_never"] });
  });
});

test("a value added to an enum can be used by the next file of the same run", async () => {
  const folder = await folderWith({
    "0001_type.sql": "create type mood as enum ('calm');",
    "0002_value.sql": "alter type mood add value 'merry';",
    "0003_use.sql": "create table days (mood mood not null default 'merry');",
  });
  await onEmptyDatabase(async (url) => {
    expect((await migrate({ directUrl: url, folder })).applied).toHaveLength(3);
  });
});

test("refuses names and numbers that leave the order to chance", async () => {
  await expect(readMigrations(await folderWith({ "1_short.sql": "" }))).rejects.toThrow("NNNN_what_it_does.sql");
  await expect(readMigrations(await folderWith({ "0001_a.sql": "", "0001_b.sql": "" }))).rejects.toThrow(
    "Two migrations have the number 0001",
  );
});
