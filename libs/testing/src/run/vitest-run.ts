import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runCommand } from "./command.ts";
import type { Counts } from "./counts.ts";

/** The part of Vitest's JSON report that is counted. */
export type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
  testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
};

/** Runs Vitest with a configuration file, shows its output, and counts its tests. */
export async function runVitest(config: string): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-report-"));
  const file = join(folder, "report.json");
  try {
    const ok = await runCommand([
      "vitest",
      "run",
      "--config",
      config,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ]);
    const report = await readFile(file, "utf8").then(
      (text) => JSON.parse(text) as Report,
      () => undefined,
    );
    return countReport({ report, ok });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A skipped test counts as failed: green must mean that everything was asked. A file that broke before its tests counts as one
 * failure, and so does a run that ended badly with no failed test to show for it.
 */
export function countReport(options: { report: Report | undefined; ok: boolean }): Counts {
  const { report, ok } = options;
  if (!report) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + brokenFiles;
  const empty = report.numPassedTests === 0 && failed === 0;
  return { passed: report.numPassedTests, failed: failed === 0 && (!ok || !report.success || empty) ? 1 : failed };
}
