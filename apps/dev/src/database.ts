import { createPool, migrate } from "@namegame/db";
import { PostgresFault, type RunningPostgres, startPostgres } from "@namegame/testing/postgres";
import { StartFault } from "./fault.ts";
import type { DataFolder } from "./folder.ts";

const NAME = "namegame";
/** A new database is filled under this name and renamed when it is whole: an interrupted first start leaves no half demo. */
const DRAFT = "namegame_draft";

export interface Database {
  url: string;
  /** True where this start made the database. */
  fresh: boolean;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on the data folder and brings the product's database to the newest migration; a new one is filled by `fill`
 * first. Never deletes what a person made.
 */
export async function openDatabase({
  folder,
  fill,
  onLine,
}: {
  folder: DataFolder;
  fill: (url: string) => Promise<void>;
  onLine: (line: string) => void;
}): Promise<Database> {
  const server = await start(folder, onLine);
  try {
    const fresh = !(await exists(server));
    if (fresh) await create(server, fill);
    else await migrate({ directUrl: server.url(NAME) });
    return { url: server.url(NAME), fresh, ended: server.ended, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw new StartFault(
      `The database in ${folder.postgres} could not be made ready: ${(error as Error).message}\n` +
        `Nothing of yours was deleted. To begin anew, move ${folder.root} away and start again.`,
    );
  }
}

async function start(folder: DataFolder, onLine: (line: string) => void): Promise<RunningPostgres> {
  try {
    return await startPostgres({ dataDir: folder.postgres, onLine, settings: { max_connections: "40" } });
  } catch (error) {
    if (error instanceof PostgresFault) throw new StartFault(`${error.message}\nNothing was deleted.`);
    throw error;
  }
}

async function create(server: RunningPostgres, fill: (url: string) => Promise<void>): Promise<void> {
  await command(server, `drop database if exists ${DRAFT}`);
  await command(server, `create database ${DRAFT}`);
  await migrate({ directUrl: server.url(DRAFT) });
  await fill(server.url(DRAFT));
  await command(server, `alter database ${DRAFT} rename to ${NAME}`);
}

async function exists(server: RunningPostgres): Promise<boolean> {
  return (await command(server, `select 1 from pg_database where datname = '${NAME}'`)) === 1;
}

async function command(server: RunningPostgres, text: string): Promise<number> {
  const pool = createPool({ url: server.url("postgres"), max: 1, applicationName: "namegame-dev" });
  try {
    return (await pool.query(text)).rowCount ?? 0;
  } finally {
    await pool.end();
  }
}
