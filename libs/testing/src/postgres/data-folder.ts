import { randomBytes } from "node:crypto";
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

import { PostgresFault } from "./fault.ts";
import { launch } from "./launch.ts";
import type { Account } from "./launch.ts";

const MAJOR_VERSION = "18";

/**
 * Makes `dataDir` usable: creates the database cluster in a missing or empty folder, and checks an existing one.
 * Returns the account that owns it.
 *
 * @throws PostgresFault `data_broken`, `data_foreign`, `data_other_version`
 */
export async function prepareDataFolder(options: {
  dataDir: string;
  initdb: string;
  account: Account | undefined;
  superuser: string;
  password: string;
}): Promise<Account | undefined> {
  const { dataDir, account } = options;
  const entries = await listEntries(dataDir);
  if (entries.length === 0) {
    await createCluster(options);
    return account;
  }
  const version = entries.includes("PG_VERSION") ? (await readFile(join(dataDir, "PG_VERSION"), "utf8")).trim() : undefined;
  if (version === undefined || !entries.includes("global")) {
    throw new PostgresFault(
      "data_broken",
      `${dataDir} is not a whole PostgreSQL data folder. Move it away or delete it, then start again.`,
    );
  }
  if (version !== MAJOR_VERSION) {
    throw new PostgresFault(
      "data_other_version",
      `${dataDir} was made by PostgreSQL ${version}, this is ${MAJOR_VERSION}. Move it away, then start again with new data.`,
    );
  }
  const { uid, gid } = await stat(dataDir);
  return account && uid !== 0 ? { uid, gid } : account;
}

async function listEntries(dataDir: string): Promise<string[]> {
  try {
    const entries = await readdir(dataDir);
    const owner = (await stat(dataDir)).uid;
    const self = process.getuid?.();
    if (entries.length > 0 && self !== undefined && self !== 0 && owner !== self) throw foreign(dataDir);
    return entries;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return [];
    if (code === "EACCES" || code === "EPERM") throw foreign(dataDir);
    throw error;
  }
}

function foreign(dataDir: string): PostgresFault {
  return new PostgresFault(
    "data_foreign",
    `${dataDir} belongs to another user, probably from a start as root. Run "sudo chown -R $(id -u) ${dataDir}", or delete it with sudo.`,
  );
}

async function createCluster(options: {
  dataDir: string;
  initdb: string;
  account: Account | undefined;
  superuser: string;
  password: string;
}): Promise<void> {
  const { dataDir, initdb, account, superuser, password } = options;
  await mkdir(dirname(dataDir), { recursive: true });
  // Made beside its place and renamed when whole: an interrupted first start must not leave half a database.
  const draft = join(dirname(dataDir), `${basename(dataDir)}.new`);
  const passwordFile = join(tmpdir(), `namegame-${randomBytes(8).toString("hex")}`);
  await rm(draft, { recursive: true, force: true });
  try {
    await mkdir(draft, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account) await Promise.all([draft, passwordFile].map((path) => chown(path, account.uid, account.gid)));
    const child = await launch({
      program: initdb,
      args: [
        `--pgdata=${draft}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // Built into the server, so that order and case are the same on every machine.
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-sync",
      ],
      account,
      reaches: [draft],
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
    if (code !== 0) throw new PostgresFault("start_failed", `A new database could not be made in ${dataDir}:\n${output.trim()}`);
    await rm(dataDir, { recursive: true, force: true });
    await rename(draft, dataDir);
  } finally {
    await Promise.all([rm(passwordFile, { force: true }), rm(draft, { recursive: true, force: true })]);
  }
}
