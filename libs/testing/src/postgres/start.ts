import type { ChildProcess } from "node:child_process";
import { resolve as resolvePath } from "node:path";
import { createInterface } from "node:readline";

import { findBinaries } from "./binaries.ts";
import { prepareDataFolder } from "./data-folder.ts";
import { PostgresFault } from "./fault.ts";
import { launch, postgresAccount } from "./launch.ts";
import { clearStaleLock } from "./lock-file.ts";
import { freePort, tryPort } from "./port.ts";

export type RunningPostgres = {
  readonly port: number;
  readonly pid: number;
  /** `postgres://…` of a database on this server, as its superuser, over 127.0.0.1. */
  url(database: string): string;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends it in order: sessions are cut, everything is written. */
  stop(): Promise<void>;
};

const SUPERUSER = "namegame";

// Guards against other people of the machine by accident only: the server listens on 127.0.0.1 and holds development data.
const PASSWORD = "namegame";

const STOP_LIMIT_MS = 15_000;
const TAIL_LINES = 30;
const READY = "database system is ready to accept connections";

/**
 * Starts a PostgreSQL 18 of our own on 127.0.0.1, also when we are root. A missing or empty `dataDir` becomes a new cluster.
 *
 * @param options.port a free one is taken without it.
 * @param options.settings server settings, as in postgresql.conf.
 * @param options.onLine each line of the server's log.
 * @throws PostgresFault with a code and, in the message, the way out.
 */
export async function startPostgres(options: {
  dataDir: string;
  port?: number;
  settings?: Readonly<Record<string, string>>;
  onLine?: (line: string) => void;
}): Promise<RunningPostgres> {
  const dataDir = resolvePath(options.dataDir);
  const binaries = await findBinaries();
  const account = await prepareDataFolder({
    dataDir,
    initdb: binaries.initdb,
    account: postgresAccount(),
    superuser: SUPERUSER,
    password: PASSWORD,
  });
  await clearStaleLock(dataDir);
  const port = options.port ?? (await freePort());
  if ((await tryPort(port)) === undefined) throw portTaken(port);

  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...options.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = await launch({
    program: binaries.postgres,
    args: ["-D", dataDir, "-p", String(port), ...flags],
    account,
    reaches: [dataDir],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await untilReady({ child, dataDir, port, onLine: options.onLine });

  return {
    port,
    pid: child.pid as number,
    url: (database) => `postgres://${SUPERUSER}:${PASSWORD}@127.0.0.1:${port}/${database}`,
    ended,
    async stop() {
      child.kill("SIGINT");
      const timer = setTimeout(() => child.kill("SIGQUIT"), STOP_LIMIT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

async function untilReady(options: {
  child: ChildProcess;
  dataDir: string;
  port: number;
  onLine: ((line: string) => void) | undefined;
}): Promise<void> {
  const { child, dataDir, port, onLine } = options;
  const tail: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on("line", (line) => {
        if (tail.push(line) > TAIL_LINES) tail.shift();
        onLine?.(line);
        if (line.includes(READY)) resolve();
      });
    }
    child.once("error", reject);
    child.once("close", () => reject(explain({ output: tail.join("\n"), dataDir, port })));
  });
}

function explain(options: { output: string; dataDir: string; port: number }): PostgresFault {
  const { output, dataDir, port } = options;
  if (/Address already in use|could not create any TCP\/IP sockets/.test(output)) return portTaken(port);
  if (/PANIC|could not (open|read|locate|access|find)|invalid|corrupt|incompatible/.test(output)) {
    return new PostgresFault(
      "data_broken",
      `The database in ${dataDir} cannot be opened. Move the folder away or delete it, then start again with new data.\n${output}`,
    );
  }
  return new PostgresFault("start_failed", `PostgreSQL did not start:\n${output}`);
}

function portTaken(port: number): PostgresFault {
  return new PostgresFault("port_taken", `Port ${port} is taken. Stop what listens there, or choose another port.`);
}
