import { existsSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "../house/packages.ts";
import { runCommand } from "./command.ts";
import { sum } from "./counts.ts";
import type { Counts } from "./counts.ts";
import { runVitest } from "./vitest-run.ts";

const CHECKS = ["build", "typecheck", "lint", "knip", "check:dist"] as const;
const UNIT_CONFIG = "libs/testing/vitest.config.ts";
const JOURNEY_CONFIG = "apps/e2e/vitest.config.ts";

const results: { name: string; counts: Counts; failures: readonly string[] }[] = [];

const CLUSTER_CONFIG = "apps/e2e/vitest.cluster.config.ts";

if (process.argv.includes("--cluster")) {
  results.push({ name: "cluster", ...(await runVitest(CLUSTER_CONFIG)) });
} else {
  await runHere();
}

const total = sum(results.map((result) => result.counts));
process.stdout.write("\n");
// Named again at the end: of a long output, the end is what is kept and read.
for (const failure of results.flatMap((result) => result.failures)) process.stdout.write(`NOT PASSED ${failure}\n`);
for (const { name, counts } of results) process.stdout.write(`${name}: ${counts.passed} passed, ${counts.failed} failed\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Everything that needs no cluster. Each runs even when an earlier one failed: one run must tell everything that is wrong. */
async function runHere(): Promise<void> {
  for (const name of CHECKS) {
    heading(name);
    const ok = await runCommand(["npm", "run", "--silent", name]);
    results.push(
      ok ? { name, counts: { passed: 1, failed: 0 }, failures: [] } : { name, counts: { passed: 0, failed: 1 }, failures: [name] },
    );
  }
  heading("tests");
  results.push({ name: "tests", ...(await runVitest(UNIT_CONFIG)) });
  if (existsSync(join(ROOT, JOURNEY_CONFIG))) {
    heading("journeys");
    results.push({ name: "journeys", ...(await runVitest(JOURNEY_CONFIG)) });
  }
}

function heading(name: string): void {
  process.stdout.write(`\n== ${name}\n`);
}
