import { spawn } from "node:child_process";
import { join } from "node:path";

import { ROOT } from "./folder.ts";
import { watchLibraries } from "./watch.ts";

/** First process of the image `web-dev`: Next with reload, and beside it the compiler of the libraries whose sources a file sync changes. */
const watcher = watchLibraries((text) => process.stderr.write(`${text}\n`));

const { PORT = "3000", HOSTNAME = "0.0.0.0" } = process.env;
const next = spawn(process.execPath, [join(ROOT, "node_modules/next/dist/bin/next"), "dev", "--port", PORT, "--hostname", HOSTNAME], {
  cwd: join(ROOT, "apps/web"),
  stdio: "inherit",
});

// As the first process of a container this one gets the signal alone.
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => next.kill(signal));
next.once("close", (code) => {
  watcher.close();
  process.exitCode = code ?? 0;
});
