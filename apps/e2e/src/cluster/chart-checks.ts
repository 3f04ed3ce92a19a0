import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { run } from "./command.ts";

const FINDINGS = fileURLToPath(new URL("../../../../charts/namegame/FINDINGS.md", import.meta.url));

export interface ChartCheck {
  /** The command's first word. */
  tool: string;
  installed: boolean;
  /** What it found; empty when nothing. */
  findings: string;
}

/**
 * Runs the commands of the chart's FINDINGS.md as they stand there, each of which must find nothing. kube-score's end in a `grep` of
 * findings; checkov's exit code is that of its findings.
 */
export async function chartChecks(): Promise<ChartCheck[]> {
  const checks: ChartCheck[] = [];
  for (const command of commandsOf(await readFile(FINDINGS, "utf8"))) {
    const tool = command.split(" ")[0]!;
    if (!["kube-score", "checkov"].includes(tool)) {
      const { code, output } = await run("bash", ["-euo", "pipefail", "-c", command]);
      if (code !== 0) throw new Error(`${command}\n${output}`);
      continue;
    }
    const installed = (await run("which", [tool])).code === 0;
    const { code, output } = installed ? await run("bash", ["-c", command]) : { code: 0, output: "" };
    const found = tool === "kube-score" ? output : code === 0 ? "" : output;
    checks.push({ tool, installed, findings: found.trim() });
  }
  return checks;
}

/** Each command of the `sh` blocks; a line that ends in a backslash goes on, and a loop is one command. */
function commandsOf(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```sh\n(.*?)^```$/gms)].map((match) => match[1]!.replaceAll("\\\n", " "));
  return blocks.flatMap((block) => block.split(/\n(?=\S)(?!done)/).map((command) => command.trim())).filter((command) => command !== "");
}
