import { createListener } from "@namegame/db";
import { createLog } from "@namegame/service";

/** Hears every notification that pods of either kind send, and counts them. */
export interface NotifyCounter {
  count(): number;
  reset(): void;
  stop(): Promise<void>;
}

// The adapter's, which both sides use, and that of live events.
const CHANNELS = ["socket.io#/", "namegame_live"];

export async function startNotifyCounter(directUrl: string): Promise<NotifyCounter> {
  const log = createLog({ service: "load", level: "silent" });
  const listener = createListener({ directUrl, applicationName: "namegame-load", log });
  let count = 0;
  for (const channel of CHANNELS) await listener.listen(channel, () => void (count += 1));
  return { count: () => count, reset: () => void (count = 0), stop: () => listener.close() };
}
