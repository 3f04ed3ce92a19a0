import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { readPackages, ROOT } from "./packages.ts";

const TOP_LEVEL = new Set([
  "ARCHITECTURE.md",
  "DECISIONS.md",
  "README.md",
  "apps",
  "charts",
  "k8s",
  "libs",
  "nx.json",
  "package-lock.json",
  "package.json",
  "skaffold.yaml",
  "tsconfig.base.json",
]);

// Folders whose every child folder is a feature.
const FEATURE_HOMES = ["libs/core/src", "apps/web/src/features"];

// What needs no line: tests stand beside what they test, an index only passes on.
const UNNAMED = /\.(test|fixture)\.tsx?$|^index\.tsx?$|^README\.md$|^\./;

test("the top level holds what it must and nothing else", async () => {
  const entries = await readdir(ROOT);
  expect(entries.filter((name) => !name.startsWith(".") && name !== "node_modules" && !TOP_LEVEL.has(name))).toEqual([]);
});

const packages = await readPackages();

describe("README.md names every child", () => {
  test.each(packages.map((item) => item.folder))("%s", async (folder) => {
    expect(await missingLines({ readme: folder, of: `${folder}/src` })).toEqual([]);
  });

  test("features", async () => {
    const missing: string[] = [];
    for (const home of FEATURE_HOMES) {
      for (const entry of await readdir(join(ROOT, home), { withFileTypes: true }).catch(() => [])) {
        const folder = `${home}/${entry.name}`;
        if (entry.isDirectory()) missing.push(...(await missingLines({ readme: folder, of: folder })));
      }
    }
    expect(missing).toEqual([]);
  });
});

/** The children of a folder that the README does not mention by their name, with or without extension. */
async function missingLines(options: { readme: string; of: string }): Promise<string[]> {
  const text = await readFile(join(ROOT, options.readme, "README.md"), "utf8").catch(() => "");
  const children = await readdir(join(ROOT, options.of)).catch(() => []);
  return children
    .filter((name) => !UNNAMED.test(name) && !mentions(text, name.replace(/\.[a-z.]+$/, "")))
    .map((name) => `${options.readme}/README.md has no line for ${name}`);
}

function mentions(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(text);
}
