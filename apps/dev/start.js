// The first file of `npm start`. It must be readable by any Node, however old: what it says is for those who have the wrong one.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const WANTED = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const own = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
const entry = join(root, "apps", "dev", "src", "main.ts");
const major = Number(process.versions.node.split(".")[0]);

if (!existsSync(join(root, "node_modules"))) {
  stop("The packages are not installed yet. Run `npm ci` in " + root + ", then `npm start` again.");
}

if (major === WANTED && process.execArgv.some((argument) => argument.includes("@namegame/source"))) {
  await import("./src/main.ts");
} else {
  const node = existsSync(own) ? own : major === WANTED ? process.execPath : undefined;
  if (node === undefined) {
    stop(
      "NameGame needs Node " +
        WANTED +
        "; this is " +
        process.versions.node +
        ", and the Node that comes with the project is missing.\n" +
        "Run `npm ci` again (with install scripts allowed), or install Node " +
        WANTED +
        " from https://nodejs.org.",
    );
  }
  const child = spawn(node, ["--conditions=@namegame/source", entry, ...process.argv.slice(2)], { stdio: "inherit", cwd: root });
  // Ctrl-C reaches the whole group of the terminal, so the real process already has it; the others reach only this one.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.once("error", (error) => stop("Node " + WANTED + " could not be started: " + error.message + "\nRun `npm ci` again."));
  child.once("close", (code) => process.exit(code === null ? 1 : code));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
