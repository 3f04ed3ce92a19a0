import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate authority as a file for as long as it is needed, which is how every process of ours takes it. */
export async function authorityFile(text: string): Promise<{ path: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-ops-"));
  const path = join(folder, "ca.crt");
  await writeFile(path, `${text}\n`);
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
