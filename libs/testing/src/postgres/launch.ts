import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";

import { PostgresFault } from "./fault.ts";

/** A user of this machine that is not root. */
export type Account = { uid: number; gid: number };

// Tried in this order; `nobody` exists everywhere, so that nothing has to be added to the machine.
const ACCOUNT_NAMES = ["postgres", "nobody"];

// What lets the account pass folders like /root (mode 0700) on the way to the clone. It is given to this one process, on top of an
// ordinary user: PostgreSQL itself refuses only the user id 0.
const PASSAGE = "+dac_override,+dac_read_search";

/** The account PostgreSQL must run as: none (ourselves) unless we are root, which it refuses. @throws PostgresFault `root_refused` */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ACCOUNT_NAMES) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid && gid !== undefined) return { uid, gid };
  }
  throw new PostgresFault("root_refused", 'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as.');
}

/**
 * Starts a program of PostgreSQL as `account`, in a session of its own: Ctrl-C in the terminal must reach only us, or the database
 * would be gone before our processes have drained. On Linux it also ends by itself when we are killed.
 */
export async function launch(options: {
  program: string;
  args: readonly string[];
  account: Account | undefined;
  reaches: readonly string[];
}): Promise<ChildProcess> {
  const { program, args, account } = options;
  const settings = {
    cwd: "/",
    detached: true,
    stdio: ["ignore", "pipe", "pipe"] as ["ignore", "pipe", "pipe"],
    // Only what it needs: PGDATA, PGPORT and the like of the person's shell would change what is started.
    env: { PATH: process.env.PATH, TZ: "UTC", LC_ALL: "C" } as NodeJS.Dict<string> as NodeJS.ProcessEnv,
  };
  const blocked = account && (await firstClosedFolder([program, ...options.reaches]));
  if (process.platform === "linux" && hasSetpriv()) {
    const identity = account ? [`--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups"] : [];
    const passage = blocked ? [`--inh-caps=${PASSAGE}`, `--ambient-caps=${PASSAGE}`] : [];
    return spawn("setpriv", [...identity, ...passage, "--pdeathsig=INT", program, ...args], settings);
  }
  if (blocked) {
    throw new PostgresFault(
      "root_refused",
      `PostgreSQL refuses to run as root, and the user it runs as instead cannot enter ${blocked}. ` +
        "Move the project to a folder that others may enter, or start as an ordinary user.",
    );
  }
  return spawn(program, [...args], { ...settings, ...account });
}

/** The highest folder on the way to one of `paths` that other users may not pass, if any. */
async function firstClosedFolder(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const ancestors: string[] = [];
    for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) ancestors.unshift(folder);
    for (const folder of ancestors) {
      if (((await stat(folder)).mode & 0o001) === 0) return folder;
    }
  }
  return undefined;
}

function hasSetpriv(): boolean {
  try {
    return execFileSync("setpriv", ["--help"], { encoding: "utf8", stdio: "pipe" }).includes("--pdeathsig");
  } catch {
    return false;
  }
}

function idOf(flag: string, name: string): number | undefined {
  try {
    return Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
  } catch {
    return undefined;
  }
}
