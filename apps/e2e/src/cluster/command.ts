import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

export interface Ended {
  code: number | null;
  stdout: string;
  /** Both outputs in the order they came. */
  output: string;
}

/** Runs a program from the root of the repository, with `input` as what it reads; resolves with how it ended, whatever the end. */
export async function run(program: string, args: readonly string[], options: { input?: string; show?: boolean } = {}): Promise<Ended> {
  const child = spawn(program, args, { cwd: ROOT, stdio: ["pipe", "pipe", "pipe"] });
  let stdout = "";
  let output = "";
  child.stdout.on("data", (part: Buffer) => (stdout += part.toString()));
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      output += part.toString();
      if (options.show) process.stdout.write(part);
    });
  }
  child.stdin.on("error", () => {});
  child.stdin.end(options.input ?? "");
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  return { code, stdout, output };
}

/** The same for what must end well. @returns its standard output. @throws with everything it printed. */
export async function must(program: string, args: readonly string[], options: { input?: string; show?: boolean } = {}): Promise<string> {
  const { code, stdout, output } = await run(program, args, options);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}:\n${output}`);
  return stdout;
}
