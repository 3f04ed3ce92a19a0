import { setTimeout } from "node:timers/promises";

import closeWithGrace from "close-with-grace";

import type { Checks } from "./checks.ts";
import { createHealthServer } from "./health.ts";
import type { HealthServer, Pages } from "./health.ts";
import type { Log } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import type { Metrics } from "./metrics.ts";
import { createShutdown } from "./shutdown.ts";
import type { StopStep } from "./shutdown.ts";

export type ServiceLimits = {
  /** How long to go on serving after readiness went off, so that every router has noticed. 0 when there is no router. */
  waitMs: number;
  /** From the signal to a forced exit with code 1. Must be under the pod's terminationGracePeriodSeconds. */
  hardLimitMs: number;
};

export type Service = {
  readonly log: Log;
  readonly metrics: Metrics;
  /** Registers one step of the orderly end; see `STOP_PHASES` for their order. */
  onStop(step: StopStep): void;
  /** Adds a readiness check; see `Checks`. */
  onReady(name: string, check: Checks[string]): void;
  /** Answers a path of the health port, such as `/sockets`, with what `page` returns, as JSON. */
  onPage(path: keyof Pages, page: Pages[keyof Pages]): void;
  /** Begins the orderly end from inside, as a signal would. */
  stop(): void;
};

// beforeExit: an empty event loop means start() forgot to keep something open; a stop with exit 0 would hide it.
// The rest: a JavaScript handler for a crash of the machine code loops for ever instead of dumping core.
const UNHANDLED_EVENTS = ["beforeExit", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGSEGV", "SIGUSR2"] as const;

/**
 * Runs one process from start to exit code: opens the health port, calls `start`, turns readiness on, waits for SIGTERM, SIGINT or a
 * fatal error, then readiness off, `waitMs`, the stop steps by phase, health port closed. Exit 0 after a clean end on a signal;
 * 1 when starting failed, a step failed, an error was not caught, a second signal came or the hard limit passed.
 */
export async function runService(options: {
  name: string;
  log: Log;
  healthPort: number;
  limits?: Partial<ServiceLimits>;
  start: (service: Service) => Promise<unknown>;
}): Promise<void> {
  const { name, log } = options;
  const { waitMs = 0, hardLimitMs = 25_000 } = options.limits ?? {};
  const metrics = createMetrics({ service: name });
  const shutdown = createShutdown({ log });
  const checks: Record<string, Checks[string]> = {};
  const pages: Pages = {};
  let health: HealthServer | undefined;
  let serving = false;
  let stopping = false;
  let startFault: unknown;

  // Before anything is opened: a signal while starting must also close what is open by then.
  const grace = closeWithGrace(
    {
      delay: hardLimitMs,
      logger: false,
      skip: [...UNHANDLED_EVENTS],
      onTimeout: () => log.fatal({ hardLimitMs }, "hard limit passed, exiting without the remaining steps"),
      onSecondSignal: (signal) => log.fatal({ signal }, "second signal, exiting at once"),
      onSecondError: (error) => log.fatal({ err: error }, "error while stopping, exiting at once"),
    },
    async ({ signal, manual, err = startFault }) => {
      stopping = true;
      // A rejection may carry no reason at all; it is a fault all the same.
      const fault = err !== undefined || (signal === undefined && manual !== true);
      if (fault) log.fatal({ err }, "fatal error, stopping");
      else log.info({ signal }, "stopping");
      health?.setPhase("stopping");
      // After a fatal error the process serves nobody well: no waiting.
      if (!fault && serving && waitMs > 0) await setTimeout(waitMs);
      const clean = await shutdown.run();
      await health?.close();
      log.info({ clean }, "stopped");
      // The thrown error only makes the exit code 1: both cases were logged above.
      if (fault || !clean) throw new Error("not a clean end");
    },
  );

  try {
    health = await createHealthServer({ port: options.healthPort, checks, pages, metrics, log });
    await options.start({
      log,
      metrics,
      onStop: shutdown.add,
      onReady: (checkName, check) => {
        checks[checkName] = check;
      },
      onPage: (path, page) => {
        pages[path] = page;
      },
      stop: grace.close,
    });
    if (stopping) return;
    serving = true;
    health.setPhase("serving");
    log.info({ healthPort: health.port }, "serving");
  } catch (error) {
    if (stopping) return;
    startFault = error ?? new Error("start failed without a reason");
    grace.close();
  }
}
