import { readFile as read } from "node:fs/promises";

import { OpsFault } from "./fault.ts";

/** A file named on the command line. @throws OpsFault unreadable */
export async function readText(option: string, path: string): Promise<string> {
  try {
    return await read(path, "utf8");
  } catch (error) {
    throw new OpsFault({
      code: "unreadable",
      message: `--${option} names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      remedy: "Check the path and its rights.",
    });
  }
}
