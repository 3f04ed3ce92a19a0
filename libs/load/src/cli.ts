import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { summarize, type Outcome } from "./report/figures.ts";
import { table } from "./report/table.ts";
import { scenarios } from "./scenarios.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "1" },
    json: { type: "string" },
    clients: { type: "string" },
    kills: { type: "string" },
    "flush-ms": { type: "string" },
    "round-trip-ms": { type: "string" },
  },
});

const name = positionals[0] ?? "";
const scenario = scenarios[name];
if (!scenario) {
  const width = Math.max(...Object.keys(scenarios).map((each) => each.length));
  const lines = Object.entries(scenarios).map(([each, { about }]) => `  ${each.padEnd(width)}  ${about}`);
  console.error(`npm run load -- <scenario> [--runs N] [--json FILE]\n\n${lines.join("\n")}`);
  process.exitCode = 1;
} else {
  const outcomes: Outcome[] = [];
  for (let run = 1; run <= positive(values.runs, "runs")!; run += 1) {
    const outcome = await scenario.run({
      clients: positive(values.clients, "clients"),
      kills: positive(values.kills, "kills"),
      roundTripMs: positive(values["round-trip-ms"], "round-trip-ms"),
      flushMs: positive(values["flush-ms"], "flush-ms"),
    });
    outcomes.push(outcome);
    for (const note of outcome.notes) console.log(note);
    for (const fault of outcome.faults) console.log(`FAULT in run ${run}: ${fault}`);
  }
  const summaries = summarize(outcomes);
  if (summaries.length > 0) console.log(`\n${name}, ${outcomes.length} runs: median (least..most)\n${table(summaries)}`);
  if (values.json)
    await writeFile(values.json, `${JSON.stringify({ scenario: name, at: new Date().toISOString(), summaries, outcomes }, null, 2)}\n`);
  // Figures depend on the machine; what must never be does not.
  process.exitCode = outcomes.every((outcome) => outcome.faults.length === 0) ? 0 : 1;
}

function positive(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${option} takes a number above 0`);
  return value;
}
