import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const SOURCE = "@namegame/source";
const conditions = [SOURCE, "node", "development|production"];
const externalConditions = [SOURCE, "node"];

// Its own configuration: the journeys run against the whole product, built and started once, in a real browser.
export default defineConfig({
  root: fileURLToPath(new URL("../../", import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions } },
  // Where the global setup runs.
  environments: { __vitest__: { resolve: { conditions, externalConditions } } },
  test: {
    include: ["apps/e2e/src/**/*.test.ts"],
    exclude: ["apps/e2e/src/cluster/**"],
    globalSetup: ["apps/e2e/src/harness/product.ts"],
    pool: "forks",
    execArgv: [`--conditions=${SOURCE}`],
    // One after the other: they share one product, and what they measure must not be each other.
    fileParallelism: false,
    // A page on a busy machine needs longer than the second that polling has by default.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
