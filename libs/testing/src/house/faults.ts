import { builtinModules } from "node:module";
import { posix } from "node:path";

import { ARROWS, CLIENT_CODE } from "./arrows.ts";
import type { Arrow } from "./arrows.ts";
import { importsOf } from "./imports.ts";
import type { Import } from "./imports.ts";
import { isTestFile } from "./packages.ts";
import type { WorkspacePackage } from "./packages.ts";

const OURS = "@namegame/";

/** What is wrong with a package's manifest, in words that say what to do. */
export function manifestFaults(item: WorkspacePackage): string[] {
  const arrow = ARROWS[item.key];
  if (!arrow) return [`${item.folder}: not in the table of arrows (libs/testing/src/house/arrows.ts); say there what it may import`];
  const faults = Object.keys(item.json.dependencies ?? {})
    .filter((name) => name.startsWith(OURS) && !arrow.to.includes(name.slice(OURS.length)))
    .map((name) => `${item.folder}/package.json depends on ${name}, which the arrows forbid`);
  if (item.isApp) return faults;
  for (const [path, entry] of Object.entries(item.json.exports ?? {})) {
    const closed = typeof entry === "object" && entry !== null && "browser" in entry && entry.browser === null;
    const serverOnly = arrow.kind === "server" || arrow.kind === "development";
    if (serverOnly && !closed) faults.push(`${item.folder}/package.json exports ${path} to browsers: put "browser": null first`);
    if (!serverOnly && closed) faults.push(`${item.folder}/package.json hides ${path} from browsers, for which it is made`);
  }
  return faults;
}

/** What is wrong with the imports of one file of a package; `path` is relative to the package's folder. */
export function importFaults(options: { item: WorkspacePackage; path: string; text: string }): string[] {
  const { item, path, text } = options;
  const arrow = ARROWS[item.key];
  if (!arrow) return [];
  const where = `${item.folder}/${path}`;
  const isTest = isTestFile(path);
  const isClient = item.key === "web" && /^\s*["']use client["']/.test(text);
  return importsOf(text).flatMap((found) => {
    const { specifier } = found;
    if (specifier.startsWith(".")) return leaves(path, specifier) ? [`${where} reaches out of its package with ${specifier}`] : [];
    if (specifier.startsWith(OURS)) return ourFaults({ item, arrow, found, where, isTest, isClient });
    if (isTest) return [];
    if (isBuiltin(specifier)) {
      const forPages = arrow.kind === "any" || arrow.kind === "browser" || isClient;
      return forPages && !found.typeOnly ? [`${where} imports ${specifier}, but it runs in browsers`] : [];
    }
    return [];
  });
}

function ourFaults(options: {
  item: WorkspacePackage;
  arrow: Arrow;
  found: Import;
  where: string;
  isTest: boolean;
  isClient: boolean;
}): string[] {
  const { item, arrow, found, where, isTest, isClient } = options;
  const [key = "", ...rest] = found.specifier.slice(OURS.length).split("/");
  const target = ARROWS[key];
  const subpath = rest.length === 0 ? "." : `./${rest.join("/")}`;
  if (!target || (["web", "chat", "worker", "dev", "e2e", "ops"].includes(key) && !arrow.to.includes(key)))
    return [`${where} imports ${found.specifier}, which is no library`];
  if (subpath.startsWith("./src") || subpath.startsWith("./dist"))
    return [`${where} imports ${found.specifier}: import the package by its name`];
  if (key === item.key) return [`${where} imports its own package by name: use a relative path`];
  // Tests may stand on the factories and on what the layer below needs to be real.
  if (isTest) return [];
  if (!arrow.to.includes(key)) return [`${where} imports ${found.specifier}, which the arrows forbid`];
  if (arrow.typesOnly?.includes(key) && !found.typeOnly) return [`${where} imports ${found.specifier}: only its types (import type)`];
  if (isClient && !CLIENT_CODE.includes(key) && !found.typeOnly) return [`${where} is page code and imports ${found.specifier}`];
  const listed = { ...item.json.dependencies, ...item.json.peerDependencies, ...(found.typeOnly ? item.json.devDependencies : {}) };
  return found.specifier.slice(0, OURS.length + key.length) in listed ? [] : [`${where}: add "${OURS}${key}" to its package.json`];
}

function leaves(path: string, specifier: string): boolean {
  return posix.normalize(posix.join(posix.dirname(path), specifier)).startsWith("..");
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith("node:") || builtinModules.includes(specifier.split("/")[0] as string);
}
