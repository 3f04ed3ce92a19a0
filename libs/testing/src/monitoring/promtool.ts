import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

import { ROOT } from "../house/packages.ts";

const run = promisify(execFile);

const APT = "/usr/bin/apt-get";
const CACHE = join(ROOT, "node_modules/.cache/namegame");
const REMEDY = "Install Prometheus (Debian, Ubuntu: apt-get install prometheus), or set PROMTOOL_PATH to its program promtool.";

/**
 * Path of Prometheus' checker of rules: PROMTOOL_PATH, the PATH, or taken out of Debian's package once and kept in node_modules/.cache.
 * The package is not installed, for it would start a Prometheus.
 *
 * @returns `{ lacking }` with the reason and the remedy where neither is there nor can be fetched
 * @throws where fetching it failed
 */
export async function findPromtool(): Promise<{ path: string } | { lacking: string }> {
  const found = placesOfPromtool().find((path) => existsSync(path));
  if (found) return { path: found };
  if (process.getuid?.() !== 0 || !existsSync(APT))
    return { lacking: `There is no promtool, and no root with apt-get to fetch it. ${REMEDY}` };
  return { path: await fetchPromtool() };
}

function placesOfPromtool(): string[] {
  const named = process.env.PROMTOOL_PATH;
  if (named) {
    if (existsSync(named)) return [named];
    throw new Error(`PROMTOOL_PATH names ${named}, which does not exist. Set it to Prometheus' program promtool, or unset it.`);
  }
  return [join(CACHE, "promtool"), ...(process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "promtool"))];
}

async function fetchPromtool(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-promtool-"));
  try {
    // Where the lists of packages are empty or old it fails, and only then they are worth their time.
    await download(folder).catch(async () => {
      await run(APT, ["update", "-qq"]);
      await download(folder);
    });
    const archive = (await readdir(folder)).find((name) => name.endsWith(".deb"));
    if (!archive) throw new Error("apt-get left no package");
    await run("dpkg-deb", ["--extract", join(folder, archive), folder]);
    await mkdir(CACHE, { recursive: true });
    // Into its place at once, since another run may do the same beside this one.
    await copyFile(join(folder, "usr/bin/promtool"), join(CACHE, `promtool.${process.pid}`));
    await rename(join(CACHE, `promtool.${process.pid}`), join(CACHE, "promtool"));
  } catch (error) {
    throw new Error(`promtool could not be fetched with apt-get. ${REMEDY}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return join(CACHE, "promtool");
}

function download(folder: string): Promise<unknown> {
  return run(APT, ["download", "-qq", "prometheus"], { cwd: folder });
}
