import { sql } from "kysely";

import { SCHEMA_VERSION } from "./generated/version.ts";
import type { Db } from "./pool.ts";

export type SchemaVersion = {
  /** The newest migration of the database; none where nothing was migrated yet. */
  applied: string | undefined;
  /** The newest migration that this release knows, and was built with. */
  wanted: string;
  /** Whether this release can run on it: also where the database is ahead, as after a rollback of the release. */
  ready: boolean;
};

export const MIGRATION_TABLE = "kysely_migration";
const UNDEFINED_TABLE = "42P01";

/** Where the database stands, for readiness and for people. Works on an empty database, and reads no file: an image of web has none. */
export async function schemaVersion(db: Db): Promise<SchemaVersion> {
  const names = await appliedMigrations(db);
  return { applied: names.at(-1), wanted: SCHEMA_VERSION, ready: names.includes(SCHEMA_VERSION) };
}

/** Names of the applied migrations, in order. */
export async function appliedMigrations(db: Db): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATION_TABLE)} order by name`.execute(db);
    return rows.map((row) => row.name);
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return [];
    throw error;
  }
}
