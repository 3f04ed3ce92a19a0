import { readdir, readFile } from "node:fs/promises";

import { sql } from "kysely";
import type { Migration } from "kysely/migration";

// One step above both src and dist, so that it is found from either.
const FOLDER = new URL("../migrations/", import.meta.url);
const FILE_NAME = /^(\d{4}_[a-z0-9_]+)\.sql$/;

/**
 * The migrations of this release by name (`0001_people`), in order.
 *
 * @throws when a file of the folder is not named `NNNN_name.sql` or two share a number: their order would be an accident.
 */
export async function readMigrations(folder: URL = FOLDER): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {};
  const numbers = new Set<string>();
  for (const file of (await readdir(folder)).sort()) {
    const name = FILE_NAME.exec(file)?.[1];
    if (name === undefined) {
      if (file.endsWith(".sql")) throw new Error(`Migration ${file}: name it NNNN_what_it_does.sql, in lower case.`);
      continue;
    }
    const number = name.slice(0, 4);
    if (numbers.has(number)) throw new Error(`Two migrations have the number ${number}: give the newer one the next free number.`);
    numbers.add(number);
    const text = await readFile(new URL(file, folder), "utf8");
    migrations[name] = { up: async (db) => void (await sql.raw(text).execute(db)) };
  }
  return migrations;
}
