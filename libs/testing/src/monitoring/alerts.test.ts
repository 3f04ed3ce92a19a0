import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { beforeAll, describe, expect, test } from "vitest";

import { ROOT } from "../house/packages.ts";
import { readAlerts, readRuleTests, readText, RULES, ruleTestFiles, RUNBOOK } from "./files.ts";
import { knownMetrics } from "./known-metrics.ts";
import { metricNames } from "./metric-names.ts";
import { findPromtool } from "./promtool.ts";

const run = promisify(execFile);

// Each must ask for something to be done; more than these nobody reads.
const MOST_ALERTS = 14;
// Fetching a package of some twenty megabytes.
const FETCH_LIMIT_MS = 300_000;

const alerts = await readAlerts();
const names = alerts.map((item) => item.alert);

describe("promtool", () => {
  let promtool: Awaited<ReturnType<typeof findPromtool>>;

  beforeAll(async () => {
    promtool = await findPromtool();
  }, FETCH_LIMIT_MS);

  test("finds no fault in the rules", async ({ skip }) => {
    if ("lacking" in promtool) return skip(promtool.lacking);
    const { stdout } = await run(promtool.path, ["check", "rules", "--lint-fatal", RULES], { cwd: ROOT });
    expect(stdout).toContain(`SUCCESS: ${alerts.length} rules found`);
  });

  test("sees each alert fire when it must, and stay silent when it must", async ({ skip }) => {
    if ("lacking" in promtool) return skip(promtool.lacking);
    const files = await ruleTestFiles();
    // It tells what differs on both outputs, and execFile shows one.
    const outcome = await run(promtool.path, ["test", "rules", ...files], { cwd: ROOT }).catch(
      (error: { stdout: string; stderr: string }) => error,
    );
    expect(outcome.stdout + outcome.stderr).not.toContain("FAILED");
    expect(outcome.stdout.match(/SUCCESS/g)).toHaveLength(files.length);
  });
});

test("alerts are few, each with its own name", () => {
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeLessThanOrEqual(MOST_ALERTS);
});

describe.each(alerts)("$alert", (alert) => {
  test("has a severity, a summary and a description", () => {
    expect(["critical", "warning"]).toContain(alert.labels.severity);
    expect(alert.annotations.summary).toMatch(/^[A-Z].*[^.]$/);
    expect(alert.annotations.description).toMatch(/\{\{ \$labels\.namespace \}\}.*\.$/);
  });

  test("has a test that it fires, and one that it stays silent", async () => {
    const tests = (await readRuleTests()).filter((item) => item.alertname === alert.alert);
    expect(tests.some((item) => item.exp_alerts.length > 0)).toBe(true);
    expect(tests.some((item) => item.exp_alerts.length === 0)).toBe(true);
  });

  test("asks for metrics that are there", async () => {
    const known = await knownMetrics();
    expect(metricNames(alert.expr)).not.toEqual([]);
    expect(metricNames(alert.expr).filter((name) => !known.has(name))).toEqual([]);
  });

  test("has a section in the runbook that says what people notice, what to look at, and what to do", async () => {
    const section = (await readText(RUNBOOK)).split(/^## /m).find((text) => text.startsWith(`${alert.alert}\n`));
    expect(section).toMatch(/^\*\*People notice\*\*[^]*^\*\*Look at\*\*[^]*^\*\*Do\*\*/m);
  });
});

test("the runbook has sections for these alerts alone, and no link to another", async () => {
  const text = await readText(RUNBOOK);
  expect([...text.matchAll(/^## (.*)$/gm)].map(([, name]) => name)).toEqual(names);
  const anchors = names.map((name) => name.toLowerCase());
  expect([...text.matchAll(/\]\(#([^)]*)\)/g)].filter(([, anchor]) => !anchors.includes(anchor as string))).toEqual([]);
});
