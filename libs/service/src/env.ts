import { readFileSync } from "node:fs";
import type { z } from "zod";

import { exitWithFault } from "./fault.ts";

type Source = Readonly<Record<string, string | undefined>>;

/** Every fault of an environment at once: one deploy must be enough to mend them all. */
export class EnvFault extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The environment is not usable:\n${faults.map((fault) => `  - ${fault}`).join("\n")}\n` +
        "Set each variable above, or put its value in a file and set NAME_FILE to the path of that file, then start again.",
    );
    this.name = "EnvFault";
    this.faults = faults;
  }
}

/**
 * Ties a zod object to the environment. The keys are variable names; a key's `.describe()` text is printed as its remedy.
 * Each variable may come as a file through `NAME_FILE` (Kubernetes secrets mounted as files). An empty value counts as unset.
 *
 * `parse(source)` throws an {@link EnvFault} that names all faults and no value. `load()` prints it and ends the process with 1.
 */
export function defineEnv<Schema extends z.ZodObject>(schema: Schema) {
  function parse(source: Source = process.env): z.infer<Schema> {
    const values: Record<string, string> = {};
    const faults: string[] = [];
    for (const key of Object.keys(schema.shape)) {
      const found = readVariable(key, source);
      if ("fault" in found) faults.push(found.fault);
      else if (found.value !== undefined) values[key] = found.value;
    }
    const unreadable = new Set(faults.map((fault) => fault.split(":")[0]));
    const result = schema.safeParse(values);
    for (const issue of result.error?.issues ?? []) {
      const key = String(issue.path[0] ?? "");
      if (!unreadable.has(key)) faults.push(explain({ key, missing: !(key in values), message: issue.message, schema }));
    }
    if (faults.length > 0) throw new EnvFault(faults);
    return result.data as z.infer<Schema>;
  }

  function load(source: Source = process.env): z.infer<Schema> {
    try {
      return parse(source);
    } catch (error) {
      return exitWithFault(error);
    }
  }

  return { parse, load };
}

function readVariable(key: string, source: Source): { value: string | undefined } | { fault: string } {
  const direct = source[key] || undefined;
  const path = source[`${key}_FILE`] || undefined;
  if (path === undefined) return { value: direct };
  if (direct !== undefined) return { fault: `${key}: both ${key} and ${key}_FILE are set; keep one of them` };
  try {
    // Editors and `kubectl create secret --from-file` leave a line end that is no part of the secret.
    return { value: readFileSync(/* turbopackIgnore: true */ path, "utf8").replace(/\r?\n$/, "") || undefined };
  } catch (error) {
    return { fault: `${key}: ${key}_FILE names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code})` };
  }
}

function explain(options: { key: string; missing: boolean; message: string; schema: z.ZodObject }): string {
  const { key, missing, message, schema } = options;
  const remedy = schema.shape[key]?.description;
  const problem = missing ? "is missing" : message;
  return `${key || "environment"}: ${problem}${remedy ? ` (${remedy})` : ""}`;
}
