import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

export type PackageJson = {
  name: string;
  exports?: Record<string, unknown>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

/** A workspace of apps/, libs/ or k8s/; `folder` is relative to the root, `key` its last part. */
export type WorkspacePackage = { key: string; folder: string; isApp: boolean; json: PackageJson };

export async function readPackages(): Promise<WorkspacePackage[]> {
  const packages: WorkspacePackage[] = [];
  for (const group of ["apps", "k8s", "libs"]) {
    for (const entry of await readdir(join(ROOT, group), { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const folder = `${group}/${entry.name}`;
      const text = await readFile(join(ROOT, folder, "package.json"), "utf8").catch(() => undefined);
      // Not every folder of k8s is TypeScript.
      if (text === undefined && group === "k8s") continue;
      packages.push({ key: entry.name, folder, isApp: group !== "libs", json: JSON.parse(text ?? "") as PackageJson });
    }
  }
  return packages.sort((a, b) => a.folder.localeCompare(b.folder));
}

/** Every TypeScript file of a package by hand, relative to the package's folder. */
export async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, folder).length + 1))
    .filter((path) => !/(^|\/)(node_modules|dist|\.next|generated)\/|\.d\.ts$/.test(path))
    .sort();
}

export function isTestFile(path: string): boolean {
  return /\.(test|fixture)\.tsx?$/.test(path);
}
