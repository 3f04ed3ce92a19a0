import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { importFaults, manifestFaults } from "./faults.ts";
import { importsOf } from "./imports.ts";
import { readPackages, ROOT, sourceFiles } from "./packages.ts";
import type { WorkspacePackage } from "./packages.ts";

const packages = await readPackages();

describe.each(packages)("$folder", (item) => {
  test("declares only what the arrows allow", () => {
    expect(manifestFaults(item)).toEqual([]);
  });

  test("imports only what the arrows allow", async () => {
    const faults: string[] = [];
    for (const path of await sourceFiles(item.folder)) {
      faults.push(...importFaults({ item, path, text: await readFile(join(ROOT, item.folder, path), "utf8") }));
    }
    expect(faults).toEqual([]);
  });
});

describe("the check itself", () => {
  const lib = (key: string, dependencies: string[] = []): WorkspacePackage => ({
    key,
    folder: `libs/${key}`,
    isApp: false,
    json: { name: `@namegame/${key}`, dependencies: Object.fromEntries(dependencies.map((name) => [`@namegame/${name}`, "*"])) },
  });
  const app = (key: string, dependencies: string[]): WorkspacePackage => ({
    ...lib(key, dependencies),
    folder: `apps/${key}`,
    isApp: true,
  });

  test.each<[string, WorkspacePackage, string, string]>([
    ["an arrow that is not there", lib("domain", ["db"]), 'import { createDb } from "@namegame/db";', "arrows forbid"],
    ["an app", lib("core"), 'import { main } from "@namegame/web";', "no library"],
    ["the test tools in shipped code", lib("core"), 'export * from "@namegame/testing";', "arrows forbid"],
    ["a lazy import", lib("domain"), 'const db = await import("@namegame/db");', "arrows forbid"],
    ["another package's files", lib("core", ["db"]), 'import { x } from "@namegame/db/src/pool.ts";', "by its name"],
    ["a path out of the package", lib("core"), 'import { x } from "../../db/src/pool.ts";', "reaches out"],
    ["a missing dependency", lib("core"), 'import { x } from "@namegame/db";', "package.json"],
    ["more than types", lib("core", ["auth"]), 'import { x } from "@namegame/auth";', "import type"],
    ["Node in page code", lib("live"), 'import { x } from "node:fs";', "browsers"],
    ["a server library in page code", app("web", ["core"]), '"use client";\nimport { x } from "@namegame/core";', "page code"],
  ])("finds %s", (_, item, text, fault) => {
    expect(importFaults({ item, path: "src/x.ts", text })).toEqual([expect.stringContaining(fault)]);
  });

  test("lets page code have the types of a server library", () => {
    const item = app("web", ["core"]);
    expect(importFaults({ item, path: "src/x.tsx", text: '"use client";\nimport type { X } from "@namegame/core";' })).toEqual([]);
  });

  test("finds a server library that is open to browsers, and a forbidden dependency", () => {
    const open = { ...lib("db", ["core"]), json: { ...lib("db", ["core"]).json, exports: { ".": { default: "./dist/index.js" } } } };
    expect(manifestFaults(open)).toEqual([
      expect.stringContaining("depends on @namegame/core"),
      expect.stringContaining('"browser": null'),
    ]);
  });

  test("reads every way of importing, and no comment", () => {
    const text = [
      'import a from "a";',
      "import type { B } from 'b';",
      'import {\n  c,\n  d,\n} from "c";',
      'import "e";',
      'export { f } from "f";',
      '// import g from "g";',
      '/* import h from "h"; */',
      'const i = await import("i");',
    ].join("\n");
    expect(importsOf(text).map((found) => found.specifier)).toEqual(["a", "b", "c", "e", "f", "i"]);
    expect(importsOf(text)[1]?.typeOnly).toBe(true);
  });
});
