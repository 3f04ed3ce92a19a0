import type { Log } from "./log.ts";

/**
 * The order of an orderly end. `accept`: take nothing new (close listeners, stop polling for jobs). `drain`: finish or hand over
 * what was begun. `close`: give back pools, LISTEN connections and files.
 */
export const STOP_PHASES = ["accept", "drain", "close"] as const;
export type StopPhase = (typeof STOP_PHASES)[number];

export type StopStep = { phase: StopPhase; name: string; run: () => Promise<unknown> | unknown };

/** Collects the steps while the service starts, and runs them once, by phase and then in the order they were added. */
export function createShutdown(options: { log: Log }) {
  const { log } = options;
  const steps: StopStep[] = [];
  let running: Promise<boolean> | undefined;

  async function runSteps(): Promise<boolean> {
    let clean = true;
    for (const phase of STOP_PHASES) {
      for (const step of steps.filter((candidate) => candidate.phase === phase)) {
        const begun = performance.now();
        try {
          await step.run();
          log.info({ phase, step: step.name, ms: Math.round(performance.now() - begun) }, "stop step done");
        } catch (error) {
          // The later steps still run: a failed drain must not leave connections open in the database.
          clean = false;
          log.error({ err: error, phase, step: step.name }, "stop step failed");
        }
      }
    }
    return clean;
  }

  return {
    add(step: StopStep): void {
      steps.push(step);
    },
    /** Resolves with whether every step ran without an error. Calling it again returns the same run. */
    run(): Promise<boolean> {
      running ??= runSteps();
      return running;
    },
  };
}
