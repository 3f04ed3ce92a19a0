import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

export interface WorkerProcess {
  child: ChildProcess;
  /** Address of the health port. */
  health: string;
  /** Everything it has printed. */
  output: () => string;
  exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** The worker as the image runs it, in a process of its own, with this environment and no other; `ready` waits for its health port. */
export async function startWorker(env: Record<string, string>, options: { ready?: boolean } = {}): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ["--conditions=@namegame/source", MAIN], { env: { HEALTH_PORT: "0", ...env } });
  running.add(child);
  let output = "";
  const printed = new EventTarget();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      output += part.toString();
      printed.dispatchEvent(new Event("more"));
    });
  }
  const exit = once(child, "exit").then(([code, signal]) => {
    running.delete(child);
    printed.dispatchEvent(new Event("more"));
    return { code, signal };
  });
  let port: number | undefined;
  while (options.ready !== false && port === undefined) {
    await new Promise((resolve) => printed.addEventListener("more", resolve, { once: true }));
    port = output.match(/"healthPort":(\d+)/)?.[1] ? Number(output.match(/"healthPort":(\d+)/)?.[1]) : undefined;
    if (port === undefined && child.exitCode !== null) throw new Error(`the worker ended before it was ready:\n${output}`);
  }
  return { child, health: `http://127.0.0.1:${port}`, output: () => output, exit };
}
