import { createServer } from "node:net";
import { freePort } from "@namegame/testing/postgres";
import { StartFault } from "./fault.ts";

export interface Ports {
  /** The browser's one origin. */
  gateway: number;
  chat: number;
  web: number;
  webHealth: number;
  chatHealth: number;
  workerHealth: number;
  smtp: number;
}

/** The two well-known ports must be free; the others are inner ones and take what the machine has. */
export async function choosePorts(wanted: { gateway?: number; chat?: number }): Promise<Ports> {
  if (wanted.gateway) await requireFree(wanted.gateway, "PORT");
  if (wanted.chat) await requireFree(wanted.chat, "CHAT_PORT");
  const taken = new Set<number>();
  const next = async () => {
    for (;;) {
      const port = await freePort();
      if (taken.has(port)) continue;
      taken.add(port);
      return port;
    }
  };
  return {
    gateway: wanted.gateway || (await next()),
    chat: wanted.chat || (await next()),
    web: await next(),
    webHealth: await next(),
    chatHealth: await next(),
    workerHealth: await next(),
    smtp: await next(),
  };
}

async function requireFree(port: number, variable: string): Promise<void> {
  const fault = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
  if (!fault) return;
  const reason = fault.code === "EACCES" ? "needs rights that this user does not have" : "is taken by another program";
  throw new StartFault(`Port ${port} ${reason}. Stop that program, or choose another port: ${variable}=${port + 1000} npm start`);
}
