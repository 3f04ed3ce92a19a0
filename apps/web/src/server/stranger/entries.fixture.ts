import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const SRC = fileURLToPath(new URL("../../", import.meta.url));
export const APP = join(SRC, "app");

/** The folders under src/app, such as `g/[groupId]/people` (`""` for the first), that hold a file of this name: each is an address. */
export async function addressesOf(fileName: "page.tsx" | "route.ts" | "layout.tsx"): Promise<string[]> {
  const entries = await readdir(APP, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isFile() && entry.name === fileName).map((entry) => relative(APP, entry.parentPath));
  return folders.sort();
}

/** Source files that Next would turn into addresses of another kind, which no stranger's test here would see. */
export async function otherDoors(): Promise<string[]> {
  const entries = await readdir(SRC, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const odd = /(^|\/)((page|layout)\.(?!tsx$)|route\.(?!ts$)|(default|template)\.|(middleware|proxy)\.|(opengraph|twitter)-image\.)/;
  const found: string[] = [];
  for (const path of paths) {
    const name = relative(SRC, path);
    const isServerFunction = /^\s*["']use server["']/m.test(await readFile(path, "utf8"));
    if (isServerFunction || odd.test(name)) found.push(name);
  }
  return found;
}
