import { parseArgs, type ParseArgsConfig } from "node:util";

import { OpsFault } from "./fault.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Every command knows these. */
export const COMMON = {
  namespace: { type: "string", short: "n" },
  release: { type: "string", default: "namegame" },
  help: { type: "boolean", short: "h" },
} as const satisfies Options;

/** Reads a command line strictly. @throws OpsFault usage, which names what is not known */
export function readOptions<const Given extends Options>(args: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

/** A number of the command line. @throws OpsFault usage */
export function numberOf(name: string, text: string, { min, max = Infinity }: { min: number; max?: number }): number {
  const number = Number(text);
  if (text.trim() !== "" && number >= min && number <= max) return number;
  throw usage(
    `--${name} is ${JSON.stringify(text)}; it must be a number of at least ${min}${max === Infinity ? "" : ` and at most ${max}`}.`,
  );
}

export function usage(message: string): OpsFault {
  return new OpsFault({ code: "usage", message, remedy: "`npm run ops -- help` shows every command and option." });
}
