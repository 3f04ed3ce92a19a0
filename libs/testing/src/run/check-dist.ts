import { execFile } from "node:child_process";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

import { readPackages, ROOT } from "../house/packages.ts";

const run = promisify(execFile);

// An entry that keeps the process alive (a pool, a timer) is as wrong as one that does not load.
const IMPORT_LIMIT_MS = 20_000;

const failures: string[] = [];
let passed = 0;

for (const item of await readPackages()) {
  for (const [path, entry] of Object.entries(item.json.exports ?? {})) {
    const specifier = item.json.name + path.slice(1);
    if (typeof entry === "string") {
      await check(`${specifier} is there`, () => access(join(ROOT, item.folder, entry)));
      continue;
    }
    await check(`plain node imports ${specifier} from dist`, () => importIn({ specifier, conditions: [] }));
    if ((entry as { browser?: unknown }).browser !== null) continue;
    await check(`browsers get nothing for ${specifier}`, () => expectNoEntry(specifier));
  }
}

process.stdout.write(`check:dist: ${passed} passed, ${failures.length} failed\n${failures.map((line) => `  ${line}\n`).join("")}`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function check(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    passed += 1;
  } catch (error) {
    failures.push(`${name}: ${(error as { stderr?: string }).stderr?.trim() || (error as Error).message}`);
  }
}

async function importIn(options: { specifier: string; conditions: readonly string[] }): Promise<void> {
  const { specifier, conditions } = options;
  const flags = conditions.map((condition) => `--conditions=${condition}`);
  const script = `await import(${JSON.stringify(specifier)})`;
  // From the root, where npm has linked every package; without the condition that leads to source.
  const env = { ...process.env, NODE_OPTIONS: "" };
  await run(process.execPath, [...flags, "--input-type=module", "--eval", script], { cwd: ROOT, env, timeout: IMPORT_LIMIT_MS });
}

async function expectNoEntry(specifier: string): Promise<void> {
  try {
    await importIn({ specifier, conditions: ["browser"] });
  } catch (error) {
    if ((error as { stderr?: string }).stderr?.includes("ERR_PACKAGE_PATH_NOT_EXPORTED")) return;
    throw error;
  }
  throw new Error("it resolves under the browser condition");
}
