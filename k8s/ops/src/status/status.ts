import { connect } from "../cluster/connect.ts";
import { EXIT } from "../exit-codes.ts";
import { takeJson } from "../json-flag.ts";
import { COMMON, readOptions, usage } from "../options.ts";
import { writeResult } from "../write-result.ts";
import { readStatus } from "./read-status.ts";
import { report } from "./report.ts";

/** `namegame-ops status`. Resolves with the exit code. @throws OpsFault */
export async function status(args: readonly string[]): Promise<number> {
  const { json, rest } = takeJson(args);
  const { values, positionals } = readOptions(rest, COMMON);
  if (positionals.length > 0) throw usage(`status takes no ${JSON.stringify(positionals[0])}.`);
  const found = await readStatus(connect(values));
  await writeResult({ json, value: found, text: report(found) });
  if (found.faults.length > 0) return EXIT.bad;
  return found.notes.length > 0 ? EXIT.fault : EXIT.good;
}
