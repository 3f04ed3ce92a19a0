import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A server as a process of its own, as it runs in production: it can be killed, and its crash ends nothing but itself. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  /** Port of /readyz and /metrics, once the process has told it. */
  readonly healthPort: Promise<number>;
  /** Resolves with how it ended. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Warnings and worse, and whatever it wrote to standard error. */
  readonly complaints: readonly string[];
  kill(signal: NodeJS.Signals): void;
}

const START_LIMIT_MS = 120_000;
const MAX_COMPLAINTS = 50;

/** Runs the TypeScript file `script` (from the repository's root) and waits for its log line "listening" with the port. */
export async function startServer(options: {
  script: string;
  env: Record<string, string>;
  /** Beside those that it needs to run from the source. */
  nodeFlags?: readonly string[];
}): Promise<ServerProcess> {
  const { script, env, nodeFlags = [] } = options;
  const root = fileURLToPath(new URL("../../../../", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=@namegame/source", ...nodeFlags, `${root}${script}`], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // A test run that is broken off must not leave servers behind.
  const killWithUs = () => void child.kill("SIGKILL");
  process.once("exit", killWithUs);
  child.once("exit", () => process.removeListener("exit", killWithUs));
  const complaints: string[] = [];
  const complain = (line: string) => void (complaints.length < MAX_COMPLAINTS && complaints.push(line));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  createInterface({ input: child.stderr }).on("line", complain);
  const health = Promise.withResolvers<number>();
  // Most callers never ask.
  health.promise.catch(() => {});

  const port = await new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${script} did not listen in time: ${complaints.join("\n")}`)), START_LIMIT_MS);
    createInterface({ input: child.stdout }).on("line", (line) => {
      const entry = parse(line);
      if (typeof entry?.healthPort === "number") health.resolve(entry.healthPort);
      if (entry?.msg === "listening" && typeof entry.port === "number") {
        clearTimeout(late);
        resolve(entry.port);
      } else if (entry && ["warn", "error", "fatal"].includes(String(entry.level))) complain(line);
    });
    void ended.then(({ code, signal }) => {
      clearTimeout(late);
      health.reject(new Error(`${script} ended`));
      reject(new Error(`${script} ended with ${code ?? signal} before it listened: ${complaints.join("\n")}`));
    });
  });
  return { port, pid: child.pid!, healthPort: health.promise, ended, complaints, kill: (signal) => void child.kill(signal) };
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
