import { startServer, type ServerProcess } from "./child.ts";

export const ORIGIN = "http://names.test";
export const SESSION_SECRET = "a secret of the load driver, long enough";

/** A conversation pod on a free port, with the settings that `npm start` gives it. */
export function startPod({ url, directUrl, port = 0 }: { url: string; directUrl: string; port?: number }): Promise<ServerProcess> {
  return startServer({
    script: "apps/chat/src/main.ts",
    env: {
      DATABASE_URL: url,
      DATABASE_DIRECT_URL: directUrl,
      PUBLIC_URL: ORIGIN,
      SESSION_SECRET,
      PORT: String(port),
      HEALTH_PORT: "0",
      LOG_LEVEL: "info",
    },
  });
}
