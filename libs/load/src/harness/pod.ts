import { startServer, type ServerProcess } from "./child.ts";

export const ORIGIN = "http://names.test";
export const SESSION_SECRET = "a secret of the load driver, long enough";

// As the image and the chart start it: the young part of the heap stays small, the rest below 70 % of the pod's 384 MiB, and what was freed
// goes back to the system.
const NODE_FLAGS = ["--max-semi-space-size=4", "--max-old-space-size=268"];
const ALLOCATOR = { MALLOC_ARENA_MAX: "2", MALLOC_TRIM_THRESHOLD_: "131072" };

/** A conversation pod on a free port, with the settings that `npm start` gives it. */
export function startPod(options: {
  url: string;
  directUrl: string;
  port?: number;
  /** Connections beside the one for LISTEN; the product's default where nothing is said. */
  pool?: number;
}): Promise<ServerProcess> {
  const { url, directUrl, port = 0, pool } = options;
  return startServer({
    script: "apps/chat/src/main.ts",
    nodeFlags: NODE_FLAGS,
    env: {
      ...ALLOCATOR,
      DATABASE_URL: url,
      DATABASE_DIRECT_URL: directUrl,
      PUBLIC_URL: ORIGIN,
      SESSION_SECRET,
      PORT: String(port),
      HEALTH_PORT: "0",
      LOG_LEVEL: "info",
      ...(pool !== undefined && { DATABASE_POOL_MAX: String(pool) }),
    },
  });
}
