import { loadYaml } from "@kubernetes/client-node";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { OpsFault } from "../../fault.ts";
import { readText } from "../../read-text.ts";
import { isTree, merge, type Tree } from "./merge.ts";
import type { Values } from "./values.ts";

export const CHART = fileURLToPath(new URL("../../../../../charts/namegame/", import.meta.url));

/**
 * The chart's values under those of the files, or without files those of the installed release, by helm.
 *
 * @throws OpsFault unreadable, not_found
 */
export async function readValues(options: { files: readonly string[]; release: string; namespace: string }): Promise<Values> {
  const defaults = parse("values.yaml", await readText("values", `${CHART}values.yaml`));
  if (options.files.length === 0) return merge(defaults, await installed(options)) as unknown as Values;
  let values = defaults;
  for (const file of options.files) values = merge(values, parse(file, await readText("values", file)));
  return values as unknown as Values;
}

async function installed({ release, namespace }: { release: string; namespace: string }): Promise<Tree> {
  try {
    const { stdout } = await promisify(execFile)("helm", ["get", "values", release, "--namespace", namespace, "--output", "json"]);
    return parse("helm get values", stdout);
  } catch (error) {
    if (error instanceof OpsFault) throw error;
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    throw new OpsFault({
      code: "not_found",
      message: `No values: ${code === "ENOENT" ? "helm is not on the PATH" : `helm get values says: ${(stderr ?? "").trim()}`}.`,
      remedy: "Name the files that you install with: --values charts/namegame/values-doks-small.yaml --values my.yaml",
      cause: error,
    });
  }
}

function parse(name: string, text: string): Tree {
  let value: unknown;
  try {
    value = loadYaml(text) ?? {};
  } catch (error) {
    throw unusable(name, error instanceof Error ? error.message.split("\n")[0]! : String(error));
  }
  if (!isTree(value)) throw unusable(name, "it is no map of values");
  return value;
}

function unusable(name: string, why: string): OpsFault {
  return new OpsFault({
    code: "unreadable",
    message: `${name} is not usable: ${why}.`,
    remedy: "Write it as values of the chart, in YAML.",
  });
}
