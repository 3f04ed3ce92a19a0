import type { Log } from "@namegame/service";
import { Logger } from "graphile-worker";

const LEVELS = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/**
 * The queue's own words in our log. Its fields are left out: they hold whole jobs, and a job of a mail holds an address and a code.
 * Its "info" (each job that ended) is told better by our tasks.
 */
export function queueLogger(log: Log): Logger {
  return new Logger((scope) => (level, message) => {
    const { workerId, taskIdentifier, jobId } = scope as { workerId?: string; taskIdentifier?: string; jobId?: string };
    log[LEVELS[level as keyof typeof LEVELS] ?? "info"]({ workerId, task: taskIdentifier, jobId }, message);
  });
}
