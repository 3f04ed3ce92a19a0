import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { StartFault } from "./fault.ts";

const NAMES = ["SESSION_SECRET", "CODE_SECRET", "STORAGE_SECRET"] as const;
export type Secrets = Record<(typeof NAMES)[number], string>;

/** The secrets of this data folder, made once: with other ones every session and every code in the database would be void. */
export async function loadSecrets(file: string): Promise<Secrets> {
  const known = await read(file);
  const secrets = Object.fromEntries(NAMES.map((name) => [name, known[name] ?? randomBytes(32).toString("base64url")])) as Secrets;
  if (NAMES.some((name) => known[name] === undefined)) await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

async function read(file: string): Promise<Partial<Secrets>> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new StartFault(`${file} cannot be read as JSON. Delete it and start again; everybody has to sign in anew and old codes end.`);
  }
}
