import { parseArgs } from "node:util";
import { StartFault } from "./fault.ts";

export interface Flags {
  mode: "built" | "reload";
  demo: boolean;
  /** Size of the fuller group to add once the product runs. */
  seed: number | undefined;
  timing: boolean;
  dataDir: string | undefined;
  ports: { gateway: number; chat: number };
}

const HELP = `npm start [-- flags]
  --seed <n>      also make a group of n people, 2 to 2000 (200 and 1000 are those used for measuring)
  --no-demo       begin without demo people
  --data <folder> keep the data there instead of .namegame
  --timing        say how long each part of the start took
Environment: PORT (3000), CHAT_PORT (3001), LOG_LEVEL (info)`;

/** The command line and the environment of `npm start`. @throws StartFault with the help. */
export function readFlags(args: string[], env: Readonly<Record<string, string | undefined>>): Flags {
  try {
    const { values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        reload: { type: "boolean" },
        demo: { type: "boolean", default: true },
        seed: { type: "string" },
        timing: { type: "boolean", default: false },
        data: { type: "string" },
        help: { type: "boolean" },
      },
    });
    if (values.help) throw new StartFault(HELP);
    return {
      mode: values.reload ? "reload" : "built",
      demo: values.demo,
      seed: values.seed === undefined ? undefined : whole("--seed", values.seed, 2, 2_000),
      timing: values.timing,
      dataDir: values.data,
      ports: { gateway: whole("PORT", env.PORT || "3000", 1, 65_535), chat: whole("CHAT_PORT", env.CHAT_PORT || "3001", 1, 65_535) },
    };
  } catch (error) {
    if (error instanceof StartFault) throw error;
    throw new StartFault(`${(error as Error).message}\n\n${HELP}`);
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new StartFault(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  return value;
}
