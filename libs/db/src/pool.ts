import { channel } from "node:diagnostics_channel";
import { setTimeout as sleep } from "node:timers/promises";

import type { Log } from "@namegame/service";
import { Kysely } from "kysely";
import type { PostgresPoolClient } from "kysely";
import { Pool, type PoolClient } from "pg";

import { parseAddress } from "./address.ts";
import type { DB } from "./generated/schema.ts";
import { isLostConnection } from "./lost-connection.ts";
import { MendingDialect } from "./mending-driver.ts";
import { createPreparer, isStalePlan, type Preparer } from "./prepare.ts";
import { rowTypes } from "./types.ts";

/** The whole schema, typed. Also the type of a transaction handle. */
export type Db = Kysely<DB>;

export type PoolOptions = {
  /** `postgres://…`; may be a transaction pool. */
  url: string;
  /** Most connections of this process; counted by the chart's connection budget. */
  max: number;
  /** Shown in pg_stat_activity: which process holds the connection. */
  applicationName: string;
  caFile?: string | undefined;
  log?: Log | undefined;
};

/** Node's diagnostics channel that hears how many seconds each wait for a connection took, also one that ended without. */
export const ACQUIRED = "namegame:database:acquired";

// Above what a database takes to start again, below the request limits of the edges: a full pool must answer, not hang, and a late page is
// better than none.
const ACQUIRE_LIMIT_MS = 10_000;

// Short beside a restart of the database, long beside the work of refusing; each wait is up to twice this, to spread the pods.
const RETRY_MS = 100;

// Idle connections go back to the database, which other processes share.
const IDLE_LIMIT_MS = 30_000;

/** A pool in which no connection's death can end the process: every client has an error listener from its first moment. */
export function createPool(options: PoolOptions): Pool {
  const { url, max, applicationName, caFile, log } = options;
  const pool = new Pool({
    ...parseAddress({ url, caFile }),
    max,
    application_name: applicationName,
    connectionTimeoutMillis: ACQUIRE_LIMIT_MS,
    idleTimeoutMillis: IDLE_LIMIT_MS,
    keepAlive: true,
    types: rowTypes,
  });
  pool.on("error", (error) => log?.warn({ err: error }, "an idle database connection was lost"));
  // The pool listens only while a client is idle; one that dies between two statements of a transaction would be unheard and fatal.
  pool.on("connect", (client) => {
    client.on("error", (error: Error) => log?.warn({ err: error }, "a database connection was lost"));
  });
  return pool;
}

/**
 * Kysely on a pool of its own, or on `pool`. `destroy()` ends the pool either way.
 * A pool with no free connection within 10 s rejects the query, and a database that takes no connection is asked again for as long:
 * one that starts again costs its users a wait, not an error. A read that lost its connection is sent once more.
 */
export function createDb(options: PoolOptions | { pool: Pool }): Db {
  const pool = "pool" in options ? options.pool : createPool(options);
  const preparer = createPreparer();
  const measured = { options: pool.options, connect: async () => lend(await acquire(pool), preparer), end: () => pool.end() };
  return new Kysely<DB>({ dialect: new MendingDialect({ pool: measured }) });
}

async function acquire(pool: Pool): Promise<PoolClient> {
  const begun = performance.now();
  const elapsedMs = (): number => performance.now() - begun;
  try {
    for (;;) {
      try {
        return await pool.connect();
      } catch (error) {
        if (!isLostConnection(error) || elapsedMs() > ACQUIRE_LIMIT_MS) throw error;
        await sleep(RETRY_MS * (1 + Math.random()));
      }
    }
  } finally {
    channel(ACQUIRED).publish(elapsedMs() / 1_000);
  }
}

/** A client for one user. One that told of its end is not lent again: the socket closes later than its last word arrives. */
function lend(client: PoolClient, preparer: Preparer): PostgresPoolClient {
  let lost = false;
  const query = async (text: string, values: readonly unknown[]) => {
    try {
      return await client.query(await preparer.query(client, text, values));
    } catch (error) {
      lost ||= isLostConnection(error);
      if (isStalePlan(error)) preparer.forget(text);
      throw error;
    }
  };
  // Kysely's other form, with a cursor, is for a dialect that was given one.
  return {
    query: query as unknown as PostgresPoolClient["query"],
    release: (discard?: boolean) => client.release(discard === true || lost),
  };
}
