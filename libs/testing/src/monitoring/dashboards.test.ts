import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { describe, expect, test } from "vitest";

import { readDashboards } from "./files.ts";
import type { Dashboard, Panel } from "./files.ts";
import { knownMetrics } from "./known-metrics.ts";
import { metricNames } from "./metric-names.ts";
import { findPromtool } from "./promtool.ts";

const run = promisify(execFile);

const MOST_DASHBOARDS = 3;
const COLUMNS = 24;
const DATASOURCE = "${datasource}";
const FETCH_LIMIT_MS = 300_000;
// The chart writes the connections of its values in place of this text.
const BUDGET = '"22"';

const dashboards = await readDashboards();

test("dashboards are few, each with its own uid and title", () => {
  expect(dashboards.length).toBeLessThanOrEqual(MOST_DASHBOARDS);
  for (const key of ["uid", "title"] as const) expect(new Set(dashboards.map(([, item]) => item[key])).size).toBe(dashboards.length);
});

test("only the budget is written like the budget", () => {
  const withoutBudget = dashboards.map(([, { templating, ...rest }]) => [templating.list.filter((item) => item.name !== "budget"), rest]);
  expect(JSON.stringify(withoutBudget)).not.toContain(BUDGET);
  expect(JSON.stringify(dashboards)).toContain(`"query":${BUDGET}`);
});

describe.each(dashboards)("%s", (_, dashboard) => {
  const { panels } = dashboard;
  const graphs = panels.filter((panel) => panel.type !== "row");

  test("is of a schema that Grafana reads, and says what it shows", () => {
    expect(dashboard.schemaVersion).toBeGreaterThanOrEqual(39);
    expect(dashboard.description).toMatch(/\.$/);
  });

  test("lets its reader choose data source and namespace", () => {
    const variables = dashboard.templating.list.map(({ name, type }) => `${name} ${type}`);
    expect(variables).toEqual(expect.arrayContaining(["datasource datasource", "namespace query"]));
  });

  test("has panels with ids of their own, that fit and do not lie on each other", () => {
    expect(new Set(panels.map((panel) => panel.id)).size).toBe(panels.length);
    expect(panels.filter(({ gridPos: { x, w } }) => x < 0 || x + w > COLUMNS).map(title)).toEqual([]);
    expect(
      panels.flatMap((one, index) =>
        panels
          .slice(index + 1)
          .filter((other) => overlap(one, other))
          .map((other) => [title(one), title(other)]),
      ),
    ).toEqual([]);
  });

  test("has panels with data source, title, unit and description", () => {
    const bare = graphs.filter(
      (panel) =>
        panel.datasource?.uid !== DATASOURCE ||
        panel.targets?.some((target) => target.datasource?.uid !== DATASOURCE) ||
        !panel.title ||
        !panel.fieldConfig?.defaults.unit ||
        !panel.description?.endsWith("."),
    );
    expect(bare.map(title)).toEqual([]);
  });

  test("asks only the chosen namespace, and for metrics that are there", async () => {
    const known = await knownMetrics();
    const queries = queriesOf(dashboard);
    const names = [...queries, ...dashboard.templating.list.map(({ definition = "" }) => definition.replace(/, \w+\)$/, ")"))].flatMap(
      metricNames,
    );
    expect([...new Set(names)].filter((name) => !known.has(name))).toEqual([]);
    // A budget is of no namespace.
    expect(queries.filter((query) => !query.includes('namespace="$namespace"') && query !== "vector($budget)")).toEqual([]);
  });
});

test(
  "promtool reads each query",
  async ({ skip }) => {
    const promtool = await findPromtool();
    if ("lacking" in promtool) return skip(promtool.lacking);
    const queries = dashboards.flatMap(([, dashboard]) => queriesOf(dashboard)).map(filledIn);
    const rules = queries.map((expr, index) => ({ record: `query:${index}`, expr }));
    const folder = await mkdtemp(join(tmpdir(), "namegame-dashboards-"));
    try {
      const file = join(folder, "rules.yaml");
      // JSON is YAML too.
      await writeFile(file, JSON.stringify({ groups: [{ name: "dashboards", rules }] }));
      const { stdout } = await run(promtool.path, ["check", "rules", file]);
      expect(stdout).toContain(`SUCCESS: ${queries.length} rules found`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  FETCH_LIMIT_MS,
);

function queriesOf(dashboard: Dashboard): string[] {
  return dashboard.panels.flatMap((panel) => panel.targets ?? []).map((target) => target.expr);
}

/** As Grafana would send it. */
function filledIn(query: string): string {
  return query.replaceAll("$__rate_interval", "2m").replaceAll("$namespace", "names").replaceAll("$budget", "22");
}

function overlap({ gridPos: a }: Panel, { gridPos: b }: Panel): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function title(panel: Panel): string {
  return panel.title ?? `panel ${panel.id}`;
}
