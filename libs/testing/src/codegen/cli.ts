import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { createDb, migrate } from "@namegame/db";

import { startPostgres } from "../postgres/start.ts";
import { generatedFiles } from "./files.ts";

const folder = await mkdtemp(join(tmpdir(), "namegame-codegen-"));
try {
  const postgres = await startPostgres({ dataDir: join(folder, "data"), settings: { fsync: "off" } });
  const url = postgres.url("postgres");
  await migrate({ directUrl: url });
  const db = createDb({ url, max: 2, applicationName: "namegame-codegen" });
  try {
    for (const { path, text } of await generatedFiles(db)) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
      process.stdout.write(`wrote ${path}\n`);
    }
  } finally {
    await db.destroy();
    await postgres.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
