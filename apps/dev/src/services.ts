import { join } from "node:path";
import type { ChildPlan } from "./child.ts";
import { type DataFolder, ROOT } from "./folder.ts";
import { WEB_KEEP_ALIVE_MS } from "./gateway.ts";
import type { Ports } from "./ports.ts";
import type { PushKeys } from "./push-keys.ts";
import type { Secrets } from "./secrets.ts";

/** `built` runs what the images run; `reload` runs the sources and starts anew on a change. */
export type Mode = "built" | "reload";

export interface Setting {
  mode: Mode;
  ports: Ports;
  folder: DataFolder;
  secrets: Secrets;
  pushKeys: PushKeys;
  /** Push services beside those of the browsers. */
  pushOrigins: string[];
  databaseUrl: string;
  publicUrl: string;
  /** Other origins of the same gateway, such as the LAN address. */
  origins: string[];
  demo: boolean;
}

// Together with the two LISTEN connections they stay below the 18 that the smallest database plan leaves.
const POOLS = { web: 6, chat: 3, worker: 3 } as const;

/** What each of the three processes is started with; the same variables as in a cluster. */
export function planServices(setting: Setting): { web: ChildPlan; chat: ChildPlan; worker: ChildPlan } {
  return {
    web: web(setting),
    chat: service("chat", setting, setting.ports.chat, setting.ports.chatHealth),
    worker: service("worker", setting, 0, setting.ports.workerHealth),
  };
}

function web(setting: Setting): ChildPlan {
  const { mode, ports } = setting;
  const env = {
    ...common(setting, "web", ports.webHealth),
    PORT: String(ports.web),
    HOSTNAME: "127.0.0.1",
    NEXT_TELEMETRY_DISABLED: "1",
    DEMO_SIGN_IN: String(setting.demo),
    NEXT_MANUAL_SIG_HANDLE: "true",
    KEEP_ALIVE_TIMEOUT: String(WEB_KEEP_ALIVE_MS),
  };
  const folder = join(ROOT, "apps/web");
  if (mode === "reload") {
    return {
      name: "web",
      command: process.execPath,
      cwd: folder,
      args: [join(ROOT, "node_modules/next/dist/bin/next"), "dev", "--port", String(ports.web), "--hostname", "127.0.0.1"],
      env: { ...env, NODE_ENV: "development" },
    };
  }
  return {
    name: "web",
    command: process.execPath,
    cwd: join(folder, ".next/standalone/apps/web"),
    args: ["server.js"],
    env: { ...env, NODE_ENV: "production" },
  };
}

function service(name: "chat" | "worker", setting: Setting, port: number, healthPort: number): ChildPlan {
  const folder = join(ROOT, "apps", name);
  const args =
    setting.mode === "reload"
      ? ["--watch", "--watch-preserve-output", "--conditions=@namegame/source", "src/main.ts"]
      : ["--enable-source-maps", "dist/main.js"];
  return {
    name,
    command: process.execPath,
    cwd: folder,
    args,
    env: { ...common(setting, name, healthPort), PORT: String(port), NODE_ENV: setting.mode === "reload" ? "development" : "production" },
  };
}

/** Only what a process needs: variables of the person's own shell must not change what is tried here. */
function common(
  { folder, secrets, pushKeys, pushOrigins, databaseUrl, publicUrl, origins, ports }: Setting,
  name: keyof typeof POOLS,
  healthPort: number,
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    TZ: "UTC",
    ...secrets,
    ...pushKeys,
    VAPID_SUBJECT: "mailto:hello@namegame.example",
    PUSH_ORIGINS: pushOrigins.join(","),
    DATABASE_URL: databaseUrl,
    DATABASE_DIRECT_URL: databaseUrl,
    DATABASE_POOL_MAX: String(POOLS[name]),
    PUBLIC_URL: publicUrl,
    ALLOWED_ORIGINS: origins.join(","),
    STORAGE_URL: `file://${folder.photos}`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    MAIL_FROM: "NameGame <hello@namegame.localhost>",
    HEALTH_PORT: String(healthPort),
    LOG_LEVEL: process.env.LOG_LEVEL || "info",
  };
}
