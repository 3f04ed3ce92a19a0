import { setTimeout as sleep } from "node:timers/promises";

import { createLog } from "./log.ts";
import { runService } from "./service.ts";

// A process for service.test.ts; the first argument says how it misbehaves.
const [behaviour = "well"] = process.argv.slice(2);
const log = createLog({ service: "fixture" });

await runService({
  name: "fixture",
  log,
  healthPort: 0,
  limits: { waitMs: behaviour === "waits" ? 500 : 0, hardLimitMs: behaviour === "hangs" ? 300 : 10_000 },
  start: async ({ onStop, stop }) => {
    // Something open, as a server would be.
    const timer = setInterval(() => {}, 1_000);
    onStop({ phase: "close", name: "pool", run: () => clearInterval(timer) });
    onStop({ phase: "drain", name: "messages", run: () => (behaviour === "hangs" ? new Promise(() => {}) : sleep(10)) });
    onStop({ phase: "accept", name: "server", run: () => (behaviour === "step fails" ? Promise.reject(new Error("no")) : sleep(10)) });
    if (behaviour === "cannot start") throw new Error("no database");
    if (behaviour === "starts slowly") {
      log.info("starting slowly");
      await sleep(60_000);
    }
    if (behaviour === "throws later")
      setTimeout(() => {
        throw new Error("nobody caught me");
      }, 50);
    if (behaviour === "rejects without a reason") setTimeout(() => void Promise.reject(), 50);
    if (behaviour === "stops itself") setTimeout(stop, 50);
  },
});
