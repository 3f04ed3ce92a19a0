import { drill } from "./drill/command/drill.ts";
import { EXIT } from "./exit-codes.ts";
import { OpsFault } from "./fault.ts";
import { usage } from "./options.ts";
import { preflight } from "./preflight/preflight.ts";
import { status } from "./status/status.ts";
import { USAGE } from "./usage.ts";

type Command = (args: readonly string[], signal: AbortSignal) => Promise<number>;

const commands: Record<string, Command> = { preflight, status, drill };

const [name = "help", ...args] = process.argv.slice(2);
const ended = new AbortController();
// What a drill has made is taken away before it ends; a second signal ends it at once.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended.abort(new Error(`ended by ${signal}`)));

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = EXIT.fault;
  if (error instanceof OpsFault) console.error(`${error.code}: ${error.message}\n  ${error.remedy}`);
  else console.error(error instanceof Error && ended.signal.aborted ? String(ended.signal.reason) : error);
}

async function run(): Promise<number> {
  if (["help", "--help", "-h"].includes(name) || ownFlags(args).includes("--help")) {
    console.log(USAGE);
    return EXIT.good;
  }
  const command = commands[name];
  if (!command) throw usage(`There is no command ${JSON.stringify(name)}.`);
  return command(args, ended.signal);
}

/** What stands after `--` is another command's. */
function ownFlags(all: readonly string[]): readonly string[] {
  const end = all.indexOf("--");
  return end === -1 ? all : all.slice(0, end);
}
