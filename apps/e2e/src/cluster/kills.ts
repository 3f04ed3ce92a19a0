import { expect, test } from "vitest";

import { drill, MOST_CONNECTIONS } from "./drill.ts";
import type { ClusterEnv } from "./environment.ts";

/** Two minutes of dying pods, and one restart of the database. */
export function kills(env: ClusterEnv): void {
  if (env.E2E_SCOPE !== "whole") return;

  test("loses nothing while its pods are killed and its database starts again", async () => {
    const outcome = await drill(env, ["kill", "--for", "120", "--and-run", env.E2E_DATABASE_RESTART]);
    expect(outcome.faults).toEqual([]);
    expect(outcome.messages).toMatchObject({ lost: 0, doubled: 0, neverReturned: 0 });
    expect(outcome.connections!.max).toBeLessThanOrEqual(MOST_CONNECTIONS);
  });
}
