import type { Db } from "@namegame/db";
import { sql } from "kysely";

/** Every row of every table as `table {json}`, but for what changes by itself: counts of attempts, and the migrator's notes. */
export type Rows = Set<string>;

const NOT_LOOKED_AT = ["rate_limits", "kysely_migration", "kysely_migration_lock"];

export async function readRows(db: Db): Promise<Rows> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE'
       and (table_schema = 'public' and table_name not in (${sql.join(NOT_LOOKED_AT)})
            or table_schema = 'graphile_worker' and table_name = '_private_jobs')`.execute(db);
  const rows: Rows = new Set();
  for (const { name } of tables) {
    const found = await sql<{ row: string }>`select to_jsonb(t)::text as row from ${sql.raw(name)} t`.execute(db);
    for (const { row } of found.rows) rows.add(`${name} ${row}`);
  }
  return rows;
}

/** Rows that came, went or changed. */
export function changedRows(before: Rows, after: Rows): string[] {
  return [...[...before].filter((row) => !after.has(row)), ...[...after].filter((row) => !before.has(row))];
}

/**
 * Those of the changes that do not belong to the person whose id and addresses are given: a row that went or was changed must name
 * them; a new one must name them, or a row of theirs that went or is new.
 */
export function foreignChanges({ before, after, own }: { before: Rows; after: Rows; own: string[] }): string[] {
  const gone = [...before].filter((row) => !after.has(row));
  const fresh = [...after].filter((row) => !before.has(row));
  const foreign = gone.filter((row) => !names(row, own));
  const known = [...own, ...gone.filter((row) => names(row, own)).flatMap(idOf)];
  let left = fresh;
  for (let reached = true; reached;) {
    const mine = left.filter((row) => names(row, known));
    known.push(...mine.flatMap(idOf));
    left = left.filter((row) => !mine.includes(row));
    reached = mine.length > 0;
  }
  return [...foreign, ...left];
}

function names(row: string, known: string[]): boolean {
  return known.some((text) => row.includes(text));
}

function idOf(row: string): string[] {
  return /"id": "([0-9a-f-]{36})"/.exec(row)?.slice(1) ?? [];
}
