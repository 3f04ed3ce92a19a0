import { banner } from "./banner.ts";
import { StartFault } from "./fault.ts";
import { type Flags, readFlags } from "./flags.ts";
import { type Product, startProduct } from "./product.ts";
import { seedCrowd } from "./seed/crowd.ts";
import { createStopwatch } from "./stopwatch.ts";

/** npm passes a Ctrl-C on that the terminal has already sent to everybody: what comes this soon is the same key press. */
const ECHO_MS = 800;

const tell = (text: string) => process.stderr.write(`${text}\n`);
const stopwatch = createStopwatch();
const starting = new AbortController();
let product: Product | undefined;
let stoppedAt: number | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void leave());

try {
  const flags = readFlags(process.argv.slice(2), process.env);
  tell(
    flags.mode === "reload"
      ? "Starting NameGame with reload ..."
      : "Starting NameGame (the first start builds it, which takes a moment) ...",
  );
  product = await startProduct({ ...flags, tell, stopwatch, signal: starting.signal });
  await welcome(product, flags);
} catch (error) {
  tell(error instanceof StartFault ? `\n${error.message}` : `\nNameGame could not start: ${(error as Error).stack}`);
  process.exit(1);
}

async function welcome(running: Product, flags: Flags): Promise<void> {
  void running.databaseEnded.then(async () => {
    if (stoppedAt !== undefined) return;
    stoppedAt = Date.now();
    tell(`The database ended by itself; its last words are in ${running.dataDir}/namegame.log. Stopping ...`);
    await running.stop();
    process.exit(1);
  });
  process.stdout.write(banner(running, { demo: flags.demo, colour: process.stdout.isTTY === true }));
  if (flags.timing)
    for (const { name, seconds } of stopwatch.laps()) process.stdout.write(`  ${seconds.toFixed(1).padStart(6)} s  ${name}\n`);
  if (flags.seed !== undefined) {
    await seedCrowd({
      databaseUrl: running.databaseUrl,
      secrets: running.secrets,
      photos: `${running.dataDir}/photos`,
      size: flags.seed,
      tell,
    }).catch((error: Error) => tell(`The group of ${flags.seed} could not be made: ${error.message}`));
  }
}

async function leave(): Promise<void> {
  const now = Date.now();
  if (stoppedAt !== undefined) {
    if (now - stoppedAt < ECHO_MS) return;
    tell("Stopping at once.");
    product?.force();
    process.exit(1);
  }
  stoppedAt = now;
  tell("\nStopping (Ctrl-C again to force) ...");
  if (product) await end(product);
  else starting.abort();
}

async function end(running: Product): Promise<void> {
  await running.stop();
  tell("Stopped. The data is kept.");
  process.exit(0);
}
