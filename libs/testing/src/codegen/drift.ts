import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

import type { Db } from "@namegame/db";

import { generatedFiles } from "./files.ts";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** What generated code says otherwise than the schema of `db`, each with the command that mends it. Empty where all agree. */
export async function driftFaults(db: Db): Promise<string[]> {
  const faults: string[] = [];
  for (const { path, text } of await generatedFiles(db)) {
    const found = await readFile(path, "utf8").catch(() => "");
    if (found === text) continue;
    const line = firstDifference(found, text);
    faults.push(
      `${relative(ROOT, path)} is not what the migrations make (line ${line}). Run "npm run db:codegen" and commit what it writes.`,
    );
  }
  return faults;
}

function firstDifference(one: string, other: string): number {
  const lines = other.split("\n");
  return one.split("\n").findIndex((line, index) => line !== lines[index]) + 1 || lines.length;
}
