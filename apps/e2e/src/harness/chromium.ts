import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PLACES = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];

const FLAGS = [
  "--no-first-run",
  "--disable-gpu",
  // The journeys cut the network; a browser that talks to its maker meanwhile would blur what is measured.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/** The browser of the journeys. @throws with what to install where there is none. */
export async function launchChromium({ flags = [] }: { flags?: readonly string[] } = {}): Promise<Browser> {
  const executablePath = findOrInstallChromium();
  // Chromium refuses its sandbox to root, which is what a container runs as.
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags, ...root] });
}

/** Path of a Chromium of this machine: CHROMIUM_PATH first, then the usual places. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist. Set it to a Chromium or Chrome program, or unset it.`);
  }
  const folders = [...PLACES, ...(process.env.PATH ?? "").split(delimiter)];
  return PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program))).find((path) => existsSync(path));
}

/** @throws with what to do where there is no Chromium and it cannot be installed. */
export function findOrInstallChromium(): string {
  return findChromium() ?? installChromium();
}

function installChromium(): string {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium on this machine: installing it with apt-get ...");
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
    const found = findChromium();
    if (found) return found;
  }
  throw new Error(
    "The journeys need Chromium. Install it (Debian, Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to a Chrome program.",
  );
}

function apt(...args: string[]): void {
  execFileSync("/usr/bin/apt-get", args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
