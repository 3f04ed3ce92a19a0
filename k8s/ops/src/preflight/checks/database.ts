import { createDb, DatabaseAddressFault, schemaVersion, type Db, type SchemaVersion } from "@namegame/db";
import { sql } from "kysely";

import { failed, ok, type Check } from "../check.ts";
import type { Values } from "../values/values.ts";
import type { Secrets } from "./secrets.ts";

// Which addresses the processes use; KEDA's has a path of its own pod in it and is looked at by KEDA.
const ADDRESSES = [
  ["web", "DATABASE_URL"],
  ["chat", "DATABASE_URL"],
  ["chat", "DATABASE_DIRECT_URL"],
  ["worker", "DATABASE_DIRECT_URL"],
  ["migrate", "DATABASE_DIRECT_URL"],
] as const;

/**
 * Whether each role can sign in from here, its server verified, one connection after another; and over the owner's, whether there is room for the
 * release's connections and where the schema stands.
 */
export async function checkDatabase({
  values,
  secrets,
  caFile,
}: {
  values: Values;
  secrets: Secrets;
  caFile: string | undefined;
}): Promise<Check[]> {
  const checks: Check[] = [];
  for (const [role, key] of ADDRESSES) {
    const name = `database, ${role}'s ${key}`;
    const url = secrets[values.secrets[role]]?.[key]?.trim();
    if (!url) {
      checks.push({ name, state: "could not look", detail: "the address is not known", remedy: "See the Secret's own line." });
      continue;
    }
    checks.push(
      ...(await withDb({ name, url, caFile }, async (db) => {
        await sql`select 1`.execute(db);
        const signedIn = ok(name, describeAddress(url));
        if (role !== "migrate") return [signedIn];
        return [
          signedIn,
          roomCheck(await readRoom(db), values.database.connections),
          schemaCheck(await schemaVersion(db), values.migrations.mode),
        ];
      })),
    );
  }
  return checks;
}

async function withDb(
  options: { name: string; url: string; caFile: string | undefined },
  work: (db: Db) => Promise<Check[]>,
): Promise<Check[]> {
  const { name, url, caFile } = options;
  let db: Db | undefined;
  try {
    db = createDb({ url, max: 1, applicationName: "namegame-ops", caFile });
    return await work(db);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const remedy =
      error instanceof DatabaseAddressFault
        ? "Write the address anew in the Secret."
        : "Seen from this machine: it may need a place among the database's trusted sources. For a certificate: see database.ca. For a password: the Secret.";
    return [failed(name, `${describeAddress(url)}: ${reason}`, remedy)];
  } finally {
    await db?.destroy();
  }
}

/** Without its password. */
function describeAddress(url: string): string {
  if (!URL.canParse(url)) return "an address that is none";
  const { username, host, pathname } = new URL(url);
  return `${decodeURIComponent(username)} at ${host}${pathname}`;
}

export interface Room {
  most: number;
  reserved: number;
}

async function readRoom(db: Db): Promise<Room> {
  const { rows } = await sql<Room>`
    select current_setting('max_connections')::int as most,
           current_setting('superuser_reserved_connections')::int + coalesce(current_setting('reserved_connections', true), '0')::int as reserved`.execute(
    db,
  );
  return rows[0]!;
}

/** Whether the database has as many connections for us as the values count on. */
export function roomCheck({ most, reserved }: Room, wanted: number): Check {
  const free = most - reserved;
  const detail = `${free} for us (${most}, less ${reserved} reserved); the values count on ${wanted} (database.connections)`;
  if (free >= wanted) return ok("database connections", detail);
  return failed(
    "database connections",
    detail,
    `Set database.connections to ${free} and let the chart say what must shrink, or take a larger plan.`,
  );
}

/** Whether this release's code would run on the schema that is there, or brings it about itself. */
export function schemaCheck({ applied, wanted, ready }: SchemaVersion, mode: Values["migrations"]["mode"]): Check {
  const detail = `applied ${applied ?? "nothing"}, this source wants ${wanted}`;
  if (ready) return ok("schema", detail);
  if (mode !== "none") return ok("schema", `${detail}; the release's own migration brings it (migrations.mode ${mode})`);
  return failed("schema", detail, "Run the migrations before the release (npm run db:migrate): migrations.mode is none.");
}
