import { createWriteStream, type WriteStream } from "node:fs";

/** Levels of the JSON log that a person should see in the terminal; the rest is in the file only. */
const LOUD = new Set(["error", "fatal"]);

export interface LogFile {
  /** One line of a process: into the file with its name before it, and to the terminal where it tells of a fault. */
  write(source: string, line: string, stream: "out" | "err"): void;
  close(): Promise<void>;
}

/** A new log file; the last start's is overwritten. `tell` shows a line in the terminal. */
export function openLogFile(path: string, tell: (text: string) => void): LogFile {
  const file: WriteStream = createWriteStream(path, { mode: 0o600 });
  return {
    write(source, line, stream) {
      if (line === "") return;
      file.write(`${source.padEnd(8)}| ${line}\n`);
      const fault = stream === "err" ? line : faultOf(line);
      if (fault !== undefined) tell(`${source}: ${fault}`);
    },
    close: () => new Promise((resolve) => file.end(resolve)),
  };
}

function faultOf(line: string): string | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const entry = JSON.parse(line) as { level?: string; msg?: string; err?: { message?: string; type?: string } };
    if (!LOUD.has(entry.level ?? "")) return undefined;
    return [entry.msg, entry.err?.message].filter(Boolean).join(": ") || line;
  } catch {
    return undefined;
  }
}
