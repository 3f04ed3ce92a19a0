import { execFileSync } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

import { PostgresFault } from "./fault.ts";

/**
 * Clears the lock that a killed server left in its folder. PostgreSQL does so itself unless another process has got its number
 * meanwhile, which is usual in containers, where numbers start low after each boot.
 *
 * @throws PostgresFault `data_in_use` when a PostgreSQL really runs on the folder.
 */
export async function clearStaleLock(dataDir: string): Promise<void> {
  const path = join(dataDir, "postmaster.pid");
  const text = await readFile(path, "utf8").catch(() => "");
  if (text === "") return;
  const pid = Number(text.split("\n")[0]);
  if (Number.isInteger(pid) && pid > 0 && isPostgres(pid)) {
    throw new PostgresFault(
      "data_in_use",
      `A PostgreSQL (process ${pid}) already runs on ${dataDir}. Stop the other "npm start" first; if there is none, run "kill -INT ${pid}".`,
    );
  }
  await rm(path, { force: true });
}

function isPostgres(pid: number): boolean {
  try {
    return execFileSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8", stdio: "pipe" }).includes("postgres");
  } catch (error) {
    // Without `ps` it is unknown; then the lock stays and PostgreSQL decides. A non-zero exit means there is no such process.
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") return false;
    return isAlive(pid);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
