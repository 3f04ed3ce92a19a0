import { spawn } from "node:child_process";

import { ROOT } from "../house/packages.ts";

/** Runs a program of node_modules or an npm script from the root, its output to ours. Resolves with whether it ended well. */
export async function runCommand(command: readonly string[]): Promise<boolean> {
  const [program = "", ...args] = command;
  const windows = process.platform === "win32";
  const child = spawn(program, args, { cwd: ROOT, stdio: "inherit", shell: windows });
  return new Promise((resolve) => {
    child.once("error", (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      resolve(false);
    });
    child.once("close", (code) => resolve(code === 0));
  });
}
