import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

import { ROOT } from "../house/packages.ts";
import { runCommand } from "./command.ts";
import type { Counts } from "./counts.ts";

/** The part of Vitest's JSON report that is counted. */
export type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  success: boolean;
  testResults: readonly {
    name: string;
    status: string;
    message?: string;
    assertionResults: readonly { status: string; fullName: string; failureMessages?: readonly string[] | null }[];
  }[];
};

const MESSAGE_LINES = 8;

/** Runs Vitest with a configuration file, shows its output, counts its tests, and names those that did not pass. */
export async function runVitest(config: string): Promise<{ counts: Counts; failures: readonly string[] }> {
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
    return { counts: countReport({ report, ok }), failures: report ? nameFailures(report) : [`${config} left no report`] };
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

/** One text for each test that did not pass: its file, its name, and how the reason begins. The rest is in the output above. */
export function nameFailures(report: Report): string[] {
  return report.testResults.flatMap((file) => {
    const path = relative(ROOT, file.name);
    const failed = file.assertionResults.filter((test) => test.status !== "passed");
    if (failed.length === 0) return file.status === "failed" ? [describe(path, file.message)] : [];
    return failed.map((test) => describe(`${path} > ${test.fullName}`, test.failureMessages?.[0] ?? test.status));
  });
}

function describe(name: string, reason = ""): string {
  const lines = stripVTControlCharacters(reason).trim().split("\n").slice(0, MESSAGE_LINES);
  return [name, ...lines.map((line) => `    ${line}`)].join("\n");
}
