import { spawn } from "node:child_process";

const NOT_FOUND = 127;

/** Runs a command with its output on ours; a single text goes through the shell. Resolves with its exit code; a signal counts as 1. */
export function runCommand(command: readonly string[] | string, signal: AbortSignal): Promise<number> {
  // Standard output is for the drill's own report, which may be JSON.
  const options = { stdio: ["ignore", 2, 2] as ["ignore", number, number], signal };
  const child = typeof command === "string" ? spawn(command, { ...options, shell: true }) : spawn(command[0]!, command.slice(1), options);
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", (error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? resolve(NOT_FOUND) : reject(error)));
  });
}
