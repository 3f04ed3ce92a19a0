import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { parse } from "yaml";

import { ROOT } from "../house/packages.ts";

export const RULES = "charts/namegame/files/alerts.yaml";
export const RULE_TESTS = "charts/namegame/tests/alerts";
export const RUNBOOK = "k8s/doks/runbook/alerts.md";
const DASHBOARDS = "charts/namegame/files/dashboards";

/** One alert of the chart. */
export type Alert = { alert: string; expr: string; labels: Record<string, string>; annotations: Record<string, string> };

/** What promtool is asked of one alert at one moment; no alerts expected is silence. */
export type RuleTest = { alertname: string; exp_alerts: readonly unknown[] };

type Box = { x: number; y: number; w: number; h: number };

/** The part of a panel of Grafana that is checked. */
export type Panel = {
  id: number;
  type: string;
  title?: string;
  description?: string;
  datasource?: { uid: string };
  gridPos: Box;
  fieldConfig?: { defaults: { unit?: string } };
  targets?: { expr: string; datasource?: { uid: string } }[];
};

export type Dashboard = {
  uid: string;
  title: string;
  description: string;
  schemaVersion: number;
  templating: { list: { name: string; type: string; definition?: string }[] };
  panels: Panel[];
};

export async function readAlerts(): Promise<Alert[]> {
  const { groups } = parse(await readText(RULES)) as { groups: { rules: Alert[] }[] };
  return groups.flatMap((group) => group.rules);
}

/** Paths of promtool's test files. */
export async function ruleTestFiles(): Promise<string[]> {
  return (await readdir(join(ROOT, RULE_TESTS))).map((name) => `${RULE_TESTS}/${name}`).sort();
}

export async function readRuleTests(): Promise<RuleTest[]> {
  const texts = await Promise.all((await ruleTestFiles()).map(readText));
  const files = texts.map((text) => parse(text) as { tests: { alert_rule_test: RuleTest[] }[] });
  return files.flatMap((file) => file.tests.flatMap((item) => item.alert_rule_test));
}

/** By file name. */
export async function readDashboards(): Promise<[string, Dashboard][]> {
  const names = (await readdir(join(ROOT, DASHBOARDS))).sort();
  return Promise.all(
    names.map(async (name) => [name, JSON.parse(await readText(`${DASHBOARDS}/${name}`)) as Dashboard] as [string, Dashboard]),
  );
}

/** @param path from the root of the repository */
export function readText(path: string): Promise<string> {
  return readFile(join(ROOT, path), "utf8");
}
