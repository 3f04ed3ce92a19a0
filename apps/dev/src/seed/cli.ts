import { readFile } from "node:fs/promises";
import { StartFault } from "../fault.ts";
import { readFlags } from "../flags.ts";
import { DATA_FOLDER, openDataFolder } from "../folder.ts";
import { loadSecrets } from "../secrets.ts";
import { seedCrowd } from "./crowd.ts";

/** `npm run seed -- 200`: adds a fuller group to the product that runs on this machine. */
const tell = (text: string) => process.stderr.write(`${text}\n`);
try {
  const [size, ...rest] = process.argv.slice(2);
  if (size === undefined) throw new StartFault("How many people? For example: npm run seed -- 200");
  const flags = readFlags(["--seed", size, ...rest], process.env);
  const folder = await openDataFolder(flags.dataDir ?? DATA_FOLDER);
  const running = await readFile(folder.running, "utf8").catch(() => undefined);
  if (running === undefined)
    throw new StartFault(`NameGame is not running on ${folder.root}. Start it with the group at once: npm start -- --seed ${size}`);
  const { databaseUrl } = JSON.parse(running) as { databaseUrl: string };
  await seedCrowd({ databaseUrl, secrets: await loadSecrets(folder.secrets), photos: folder.photos, size: flags.seed!, tell });
} catch (error) {
  tell(error instanceof StartFault ? error.message : String((error as Error).stack));
  process.exitCode = 1;
}
