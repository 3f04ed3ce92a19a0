import { z } from "zod";

import type { ServiceLimits } from "./service.ts";

/** The variables of every process's environment that say how it ends; see {@link stopLimits}. */
export const stopVariables = {
  STOP_WAIT_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(60_000)
    .default(0)
    .describe("how long to go on serving after readiness went off; 0 where something else waits, such as a preStop hook"),
  STOP_LIMIT_MS: z.coerce
    .number()
    .int()
    .min(3_000)
    .max(600_000)
    .default(25_000)
    .describe("from the signal to a forced exit; below the pod's terminationGracePeriodSeconds less its preStop"),
};

/** Those variables as the chassis takes them. */
export function stopLimits(env: { STOP_WAIT_MS: number; STOP_LIMIT_MS: number }): ServiceLimits {
  return { waitMs: env.STOP_WAIT_MS, hardLimitMs: env.STOP_LIMIT_MS };
}
