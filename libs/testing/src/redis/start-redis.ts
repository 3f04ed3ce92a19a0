import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";

import { freePort } from "../postgres/port.ts";

export interface RunningRedis {
  /** `redis://127.0.0.1:port` */
  readonly url: string;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again at the same address, empty. */
  start(): Promise<void>;
}

const APT = "/usr/bin/apt-get";
const PROGRAMS = ["valkey-server", "redis-server"];
const READY = /ready to accept connections/i;
const REMEDY =
  "Install Redis or Valkey (Debian, Ubuntu: apt-get install redis-server), so that redis-server or valkey-server is in the PATH.";

/**
 * Starts a Redis (or Valkey) of our own on 127.0.0.1 that keeps nothing on disk. Where the machine has none and we are root, it is
 * installed from Debian's packages once.
 * @throws with the remedy where there is none and it cannot be had
 */
export async function startRedis(): Promise<RunningRedis> {
  const program = findProgram() ?? install();
  const port = await freePort();
  let child = await launch(program, port);
  return {
    url: `redis://127.0.0.1:${port}`,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    },
    async start() {
      child = await launch(program, port);
    },
  };
}

function findProgram(): string | undefined {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function install(): string {
  if (process.getuid?.() === 0 && existsSync(APT)) {
    const apt = (...args: string[]) =>
      void execFileSync(APT, args, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" } });
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", "redis-server");
    const found = findProgram();
    if (found) return found;
  }
  throw new Error(`There is no Redis on this machine. ${REMEDY}`);
}

function launch(program: string, port: number): Promise<ChildProcess> {
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", tmpdir()];
  const child = spawn(program, options, { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${program} ended with ${code} before it was ready. ${REMEDY}`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (READY.test(line)) resolve(child);
    });
  });
}
