import { sql } from "kysely";

import type { Db } from "../pool.ts";
import { chatRights } from "./chat.ts";
import { grantQueue } from "./grant-queue.ts";
import { findRoles } from "./roles.ts";
import type { TableRights } from "./table-rights.ts";
import { workerRights } from "./worker.ts";

// Of the processes only these two tables are none of web's business; what it may do with all others is for the use cases to say.
const NOT_OF_WEB = ["kysely_migration", "kysely_migration_lock", "worker_heartbeats"];

// Any number that nothing else locks by: two migrations that grant at once would fail on each other's rows of the catalogue.
const LOCK = 7_264_310;

/**
 * Gives the roles of web, chat, worker and metrics what this release needs, and only that. It never takes a right away: the release before
 * this one still runs. What no release needs any more, a later migration revokes.
 */
export async function grantRights(db: Db): Promise<void> {
  const roles = await findRoles(db);
  if (Object.keys(roles).length === 0) return;
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
    if (roles.web) await grantWeb(trx, roles.web);
    if (roles.chat) await grantTables(trx, roles.chat, chatRights);
    if (roles.worker) {
      await grantTables(trx, roles.worker, workerRights);
      await sql`grant execute on function digest_address(uuid) to ${sql.ref(roles.worker)}`.execute(trx);
      await sql`grant execute on function refresher_address(uuid) to ${sql.ref(roles.worker)}`.execute(trx);
      await sql`grant execute on function message_link to ${sql.ref(roles.worker)}`.execute(trx);
    }
    for (const role of [roles.web, roles.chat, roles.worker]) {
      // By this a process knows whether the schema is new enough for it.
      if (role) await sql`grant select on kysely_migration to ${sql.ref(role)}`.execute(trx);
    }
    await grantQueue(trx, roles);
  });
}

async function grantWeb(db: Db, role: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tableowner = current_user and tablename <> all(${NOT_OF_WEB})`.execute(db);
  for (const { name } of rows) {
    // What was done stays written, whoever gets hold of this role.
    const verbs = name === "audit_events" ? "select, insert" : "select, insert, update, delete";
    await sql`grant ${sql.raw(verbs)} on ${sql.ref(name)} to ${sql.ref(role)}`.execute(db);
  }
}

async function grantTables(db: Db, role: string, rights: TableRights): Promise<void> {
  for (const [table, verbs] of Object.entries(rights)) {
    for (const [verb, columns] of Object.entries(verbs)) {
      const which = columns === true ? sql`` : sql`(${sql.join((columns as string[]).map((column) => sql.ref(column)))})`;
      await sql`grant ${sql.raw(verb)} ${which} on ${sql.ref(table)} to ${sql.ref(role)}`.execute(db);
    }
  }
}
