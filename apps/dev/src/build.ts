import { spawn } from "node:child_process";
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { StartFault } from "./fault.ts";
import { ROOT } from "./folder.ts";

const NX = join(ROOT, "node_modules/nx/dist/bin/nx.js");
const TAIL = 4_000;

/** Builds what is not built: nx skips every project whose inputs did not change. */
export async function build(projects: string[], signal?: AbortSignal): Promise<void> {
  const { code, output } = await run(
    process.execPath,
    [NX, "run-many", "-t", "build", "--projects", projects.join(","), "--parallel=2", "--output-style=stream"],
    signal,
  );
  if (code !== 0) throw new StartFault(`The build failed:\n${output.slice(-TAIL)}`);
}

/** Next's standalone server serves its own pages' files only when they lie beside it; the build leaves them out. */
export async function placeStaticFiles(): Promise<string> {
  const web = join(ROOT, "apps/web");
  const standalone = join(web, ".next/standalone/apps/web");
  const target = join(standalone, ".next/static");
  await rm(target, { recursive: true, force: true });
  await cp(join(web, ".next/static"), target, { recursive: true });
  await cp(join(web, "public"), join(standalone, "public"), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  return standalone;
}

function run(command: string, args: string[], signal?: AbortSignal): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // No daemon: it would outlive us. A group of its own, so that the compilers below it end with it.
    const child = spawn(command, args, {
      cwd: ROOT,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NX_DAEMON: "false", NX_TUI: "false", NX_NO_CLOUD: "true", NEXT_TELEMETRY_DISABLED: "1", FORCE_COLOR: "0" },
    });
    signal?.addEventListener("abort", () => child.pid && process.kill(-child.pid, "SIGTERM"), { once: true });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
