import { mkdir, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

import type { Ticket } from "./ticket.ts";

/** Remembers which tickets brought their object, in a folder, until they would have expired anyway. */
export function createSpentTickets(folder: string) {
  return {
    /** True for the first caller only, also among several processes on one folder. */
    async spend(ticket: Ticket): Promise<boolean> {
      await mkdir(folder, { recursive: true });
      try {
        await (await open(join(folder, `${ticket.expiresAt}-${ticket.id}`), "wx", 0o600)).close();
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
        throw error;
      }
    },
    async forgetExpired(now: Date): Promise<void> {
      const names = await readdir(folder).catch(() => []);
      const expired = names.filter((name) => Number(name.split("-")[0]) < now.getTime());
      await Promise.all(expired.map((name) => rm(join(folder, name), { force: true })));
    },
  };
}
