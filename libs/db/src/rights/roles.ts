import { sql } from "kysely";

import type { Db } from "../pool.ts";

/** The roles of the processes, as k8s/doks/roles.sql makes them beside the owner. */
export type RoleName = "web" | "chat" | "worker" | "metrics";

/** The name of each role in this database; one that was not made is missing. */
export type Roles = Partial<Record<RoleName, string>>;

const OWNER_ENDING = "_owner";
const NAMES: readonly RoleName[] = ["web", "chat", "worker", "metrics"];

/**
 * The roles that belong to the one we are connected as: beside `namegame_owner` they are `namegame_web` and so on. Connected as anybody
 * else, there are none: on one machine, in tests and in development one role does everything.
 */
export async function findRoles(db: Db): Promise<Roles> {
  const { rows: me } = await sql<{ name: string }>`select current_user as name`.execute(db);
  const owner = me[0]?.name ?? "";
  if (!owner.endsWith(OWNER_ENDING)) return {};
  const prefix = owner.slice(0, -OWNER_ENDING.length);
  const { rows } = await sql<{ name: string }>`select rolname as name from pg_roles`.execute(db);
  const known = new Set(rows.map((row) => row.name));
  return Object.fromEntries(NAMES.map((name) => [name, `${prefix}_${name}`] as const).filter(([, role]) => known.has(role)));
}
