import { type ChildProcess, execFileSync, spawn, type SpawnOptions } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { LogFile } from "./log-file.ts";

const TAIL_LINES = 12;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A process that ran this long was well: the next pause is the first one again. */
const WELL_AFTER_MS = 60_000;
/** Above the processes' own hard limit of 25 s, so that theirs speaks first. */
const KILL_AFTER_MS = 28_000;

export interface ChildPlan {
  name: string;
  command: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
}

export interface Child {
  readonly name: string;
  readonly pid: number | undefined;
  /** The last lines it wrote. */
  tail(): string[];
  /** Asks it to end, waits, and does not start it again. */
  stop(): Promise<void>;
  /** Ends it at once. It is started again unless it is stopping. */
  kill(signal?: NodeJS.Signals): void;
  /** Rejects when the first run ends before `ready()` was called. */
  readonly broken: Promise<never>;
  ready(): void;
}

/** Starts a process and starts it again, ever more slowly, when it dies by itself. */
export function startChild({ plan, log, tell }: { plan: ChildPlan; log: LogFile; tell: (text: string) => void }): Child {
  let child: ChildProcess | undefined;
  let gone: Promise<void> = Promise.resolve();
  let stopping = false;
  let everReady = false;
  let pause = FIRST_PAUSE_MS;
  const tail: string[] = [];
  const lifted = new AbortController();
  let breakStart: (error: Error) => void;
  const broken = new Promise<never>((_, reject) => (breakStart = reject));
  broken.catch(() => {});

  const run = () => {
    const began = Date.now();
    const started = launch(plan);
    child = started;
    follow(started, plan.name, log, tail);
    gone = new Promise((resolve) => {
      started.once("close", (code, signal) => {
        resolve();
        if (!stopping) void revive(describe(code, signal), Date.now() - began);
      });
      started.once("error", (error) => {
        tail.push(error.message);
        resolve();
      });
    });
  };

  const revive = async (how: string, lived: number) => {
    if (!everReady) return breakStart(new Error(`${plan.name} ended while starting (${how}):\n${indent(tail)}`));
    if (lived > WELL_AFTER_MS) pause = FIRST_PAUSE_MS;
    tell(`${plan.name} ended (${how}). Starting it again in ${pause / 1000} s. Its last lines:\n${indent(tail.slice(-4))}`);
    await wait(pause, undefined, { signal: lifted.signal }).catch(() => {});
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    if (!stopping) run();
  };

  run();
  return {
    name: plan.name,
    get pid() {
      return child?.pid;
    },
    tail: () => [...tail],
    broken,
    ready: () => (everReady = true),
    kill: (signal = "SIGKILL") => void child?.kill(signal),
    async stop() {
      stopping = true;
      lifted.abort();
      child?.kill("SIGTERM");
      const timer = setTimeout(() => child?.kill("SIGKILL"), KILL_AFTER_MS);
      await gone;
      clearTimeout(timer);
    },
  };
}

/** In a session of its own: Ctrl-C must reach only us, so that the processes end in order. On Linux it ends when we are killed. */
function launch({ command, args, cwd, env }: ChildPlan): ChildProcess {
  const settings: SpawnOptions = { cwd, env: env as NodeJS.ProcessEnv, detached: true, stdio: ["ignore", "pipe", "pipe"] };
  return outlivesNobody() ? spawn("setpriv", ["--pdeathsig=TERM", command, ...args], settings) : spawn(command, args, settings);
}

let known: boolean | undefined;
function outlivesNobody(): boolean {
  if (process.platform !== "linux") return false;
  try {
    known ??= execFileSync("setpriv", ["--help"], { encoding: "utf8", stdio: "pipe" }).includes("--pdeathsig");
  } catch {
    known = false;
  }
  return known;
}

function follow(child: ChildProcess, name: string, log: LogFile, tail: string[]): void {
  for (const [stream, kind] of [
    [child.stdout, "out"],
    [child.stderr, "err"],
  ] as const) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      if (tail.push(line) > TAIL_LINES) tail.shift();
      log.write(name, line, kind);
    });
  }
}

function describe(code: number | null, signal: NodeJS.Signals | null): string {
  return signal ? `signal ${signal}` : `exit code ${code}`;
}

function indent(lines: string[]): string {
  return lines.map((line) => `    ${line}`).join("\n") || "    (it wrote nothing)";
}
