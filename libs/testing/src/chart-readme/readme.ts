import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { readValues } from "./read-values.ts";
import { valuesTable } from "./values-table.ts";

const chart = new URL("../../../../charts/namegame/", import.meta.url);

export const README = fileURLToPath(new URL("README.md", chart));

const BEGIN = "<!-- The values, from values.yaml: npm run chart:readme -->";
const END = "<!-- End of the values -->";

/** The chart's README as it must be: what is there, with the part between the marks made anew from values.yaml. */
export async function chartReadme(): Promise<{ is: string; must: string }> {
  const is = await readFile(README, "utf8");
  const values = await readFile(new URL("values.yaml", chart), "utf8");
  return { is, must: withValues(is, valuesTable(readValues(values))) };
}

export function withValues(readme: string, table: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new Error(`The README of the chart lacks the lines "${BEGIN}" and "${END}", between which the values go.`);
  return `${readme.slice(0, begin)}${BEGIN}\n\n${table}\n\n${readme.slice(end)}`;
}
