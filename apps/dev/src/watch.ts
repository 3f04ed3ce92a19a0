import { execFile } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./folder.ts";

const TSC = join(ROOT, "node_modules/typescript/bin/tsc");
/** Editors write a file in several steps, and a branch switch changes many. */
const QUIET_MS = 150;

/** Compiles a library anew when its source changes: the page bundler reads what libraries build, not their source. */
export function watchLibraries(tell: (text: string) => void): { close(): void } {
  const waiting = new Map<string, NodeJS.Timeout>();
  const watcher = watch(join(ROOT, "libs"), { recursive: true }, (_event, file) => {
    const library = /^([\w-]+)[/\\]src[/\\].+\.tsx?$/.exec(String(file))?.[1];
    if (!library || String(file).includes(".test.")) return;
    clearTimeout(waiting.get(library));
    waiting.set(
      library,
      setTimeout(() => compile(library, tell), QUIET_MS),
    );
  });
  return {
    close() {
      watcher.close();
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}

function compile(library: string, tell: (text: string) => void): void {
  execFile(process.execPath, [TSC, "-p", join(ROOT, "libs", library, "tsconfig.json")], (error, stdout) => {
    tell(error ? `libs/${library} does not compile:\n${stdout.trim()}` : `libs/${library} compiled`);
  });
}
