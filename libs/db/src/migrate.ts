import type { Log } from "@namegame/service";
import { Logger, runMigrations } from "graphile-worker";
import { Migrator } from "kysely/migration";

import { readMigrations } from "./migrations.ts";
import { createDb, createPool } from "./pool.ts";
import type { Db } from "./pool.ts";
import { grantRights } from "./rights/grant-rights.ts";
import { appliedMigrations, MIGRATION_TABLE } from "./schema-version.ts";

/**
 * Brings a database to the newest migration, installs or updates the job queue's own schema, and gives the roles of the processes
 * their rights, where there are such roles. Each file is one transaction; two runs at once wait for each other. A database that is
 * ahead of this release is left as it is: during a rollback the older release must run on the newer schema.
 *
 * @param options.directUrl a direct connection; a transaction pool would lose the lock.
 * @returns the names applied by this run, in order.
 * @throws the database's error, with the file's name in the message.
 */
export async function migrate(options: {
  directUrl: string;
  caFile?: string | undefined;
  log?: Log | undefined;
  folder?: URL;
}): Promise<{ applied: string[] }> {
  const { directUrl, caFile, log, folder } = options;
  const pool = createPool({ url: directUrl, max: 2, applicationName: "namegame-migrate", caFile, log });
  const db = createDb({ pool });
  try {
    const migrations = await readMigrations(folder);
    const ahead = await isAhead(db, Object.keys(migrations));
    const applied = ahead ? [] : await applyEach({ db, migrations, log });
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
    // The newer release has given what both need; what is here may name a column that is gone.
    if (!ahead) await grantRights(db);
    return { applied };
  } finally {
    await db.destroy();
  }
}

async function applyEach(options: {
  db: Db;
  migrations: Awaited<ReturnType<typeof readMigrations>>;
  log: Log | undefined;
}): Promise<string[]> {
  const { db, migrations, log } = options;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations }, migrationTableName: MIGRATION_TABLE });
  const applied: string[] = [];
  for (;;) {
    // One at a time: a value added to an enum cannot be used in the same transaction, and a long file must not undo the others.
    const { error, results = [] } = await migrator.migrateUp();
    const failed = results.find((result) => result.status === "Error");
    if (error !== undefined) throw migrationFault({ error, name: failed?.migrationName });
    const done = results.find((result) => result.status === "Success");
    if (done === undefined) return applied;
    applied.push(done.migrationName);
    log?.info({ migration: done.migrationName }, "migration applied");
  }
}

async function isAhead(db: Db, known: readonly string[]): Promise<boolean> {
  const newest = known.at(-1) ?? "";
  return (await appliedMigrations(db)).some((name) => name > newest);
}

function migrationFault(options: { error: unknown; name: string | undefined }): Error {
  const reason = options.error instanceof Error ? options.error.message : String(options.error);
  return new Error(options.name === undefined ? reason : `Migration ${options.name}: ${reason}`, { cause: options.error });
}
