import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { createDb, createPool, migrate } from "@namegame/db";
import { expect, onTestFinished, test } from "vitest";

import { testDatabase } from "../test-database.ts";
import { testServerUrl } from "../test-server.ts";
import { driftFaults } from "./drift.ts";

const MIGRATIONS = fileURLToPath(new URL("../../../db/migrations", import.meta.url));
const { db } = await testDatabase();

test("the generated types and enums are those of the migrated schema", async () => {
  expect(await driftFaults(db)).toEqual([]);
});

test("an enum value renamed in a migration, without codegen, is found and its remedy named", async () => {
  const folder = await mkdtemp(join(tmpdir(), "namegame-drift-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(MIGRATIONS, folder, { recursive: true });
  const file = join(folder, "0002_groups.sql");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("'helper'", "'assistant'"));

  const faults = await withDatabase(async (url) => {
    await migrate({ directUrl: url, folder: pathToFileURL(`${folder}/`) });
    const renamed = createDb({ url, max: 1, applicationName: "drift" });
    try {
      return await driftFaults(renamed);
    } finally {
      await renamed.destroy();
    }
  });
  expect(faults).toEqual([
    expect.stringMatching(/^libs\/db\/src\/generated\/schema\.ts .*Run "npm run db:codegen"/),
    expect.stringMatching(/^libs\/contract\/src\/generated\/enums\.ts .*Run "npm run db:codegen"/),
  ]);
});

/** An empty database for migrations other than the template's. */
async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const name = "drift_of_migrations";
  const admin = createPool({ url: testServerUrl(), max: 1, applicationName: "drift" });
  try {
    await admin.query(`create database ${name}`);
    return await work(testServerUrl(name));
  } finally {
    await admin.query(`drop database if exists ${name}`);
    await admin.end();
  }
}
