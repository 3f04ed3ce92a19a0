import { writeFile } from "node:fs/promises";

import { chartReadme, README } from "./readme.ts";

const { is, must } = await chartReadme();
await writeFile(README, must);
process.stdout.write(`${is === must ? "was up to date:" : "wrote"} ${README}\n`);
