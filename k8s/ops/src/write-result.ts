import { writeFile } from "node:fs/promises";

import type { takeJson } from "./json-flag.ts";

/** A command's result as the command line asked for it: JSON, or the text, and JSON into a file beside it. */
export async function writeResult({
  json,
  value,
  text,
}: {
  json: ReturnType<typeof takeJson>["json"];
  value: unknown;
  text: string;
}): Promise<void> {
  const whole = JSON.stringify(value, undefined, 2);
  if (json.file) await writeFile(json.file, `${whole}\n`);
  process.stdout.write(`${json.only ? whole : text}\n`);
}
