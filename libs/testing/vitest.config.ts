import { fileURLToPath } from "node:url";

import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../../", import.meta.url));

// Tests run on source; without this the packages would come from a dist that may be old.
const SOURCE = "@namegame/source";
const conditions = [SOURCE, "node", "development|production"];
const externalConditions = [SOURCE, "node"];

export default defineConfig({
  root,
  cacheDir: "node_modules/.vite",
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions } },
  // The global setup runs in an environment of Vitest's own; it too would migrate with an old dist.
  environments: { __vitest__: { resolve: { conditions, externalConditions } } },
  test: {
    include: ["apps/*/src/**/*.test.{ts,tsx}", "libs/*/src/**/*.test.{ts,tsx}", "k8s/*/src/**/*.test.ts"],
    // The journeys have their own configuration: they need the whole product built and running.
    exclude: ["**/node_modules/**", "**/dist/**", "apps/e2e/**"],
    globalSetup: ["libs/testing/src/vitest/postgres.ts"],
    // A process each, since tests end processes, set signals and read the environment.
    pool: "forks",
    execArgv: [`--conditions=${SOURCE}`],
    // Only for what hangs: no test is about time, and a small machine that builds beside it is slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The same for what is awaited: the second that polling has by default would be a time.
    expect: { poll: { timeout: 20_000 } },
    // A test that leaves a rejection behind has not tested what it thinks.
    dangerouslyIgnoreUnhandledErrors: false,
  },
});
