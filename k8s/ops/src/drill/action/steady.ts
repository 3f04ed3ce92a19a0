import { setTimeout as sleep } from "node:timers/promises";

import type { Action } from "./action.ts";

/** Nothing but the load. */
export function steady({ forMs }: { forMs: number }): Action {
  return async ({ signal }) => {
    await sleep(forMs, undefined, { signal });
    return {};
  };
}
