import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const conditions = ["@namegame/source", "node", "development|production"];

// Its own configuration: these tests need a cluster (src/cluster/environment.ts says which), and nothing of this machine.
export default defineConfig({
  root: fileURLToPath(new URL("../../", import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["apps/e2e/src/cluster/cluster.test.ts"],
    pool: "forks",
    execArgv: ["--conditions=@namegame/source"],
    // Each step begins where the one before it ended.
    bail: 1,
    testTimeout: 1_200_000,
  },
});
