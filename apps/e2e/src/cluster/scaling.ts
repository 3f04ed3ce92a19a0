import { describe, expect, test } from "vitest";

import { must } from "./command.ts";
import { drill } from "./drill.ts";
import type { ClusterEnv } from "./environment.ts";
import { kubectl, upgradeArgs } from "./release.ts";
import { DATABASE } from "./secrets.ts";
import { sql } from "./sql.ts";

const FAST = {
  scaleUp: { pods: 2, periodSeconds: 15, stabilizationSeconds: 0 },
  scaleDown: { pods: 1, periodSeconds: 15, stabilizationSeconds: 15 },
};
const PATIENCE = { timeout: 240_000, interval: 2_000 };
// So small that the connections of three pods of each stay within the budget.
const SMALL = {
  web: { replicas: { min: 1, max: 2 }, poolMax: 1 },
  chat: { replicas: { min: 1, max: 3 }, poolMax: 1 },
  tests: { chatPods: 1 },
};
const MAILS = 3_000;

const readyOf = async (app: string) =>
  Number((await kubectl("get", "deployment", `namegame-${app}`, "-o", "jsonpath={.status.readyReplicas}")).trim() || 0);

/** Both ways of scaling, up and down, with people on the pods. */
export function scaling(env: ClusterEnv): void {
  if (env.E2E_SCOPE !== "whole") return;

  describe("scales by CPU", () => {
    test("up under load, down after it, and nobody on the pod that goes notices", async () => {
      const autoscaling = { mode: "resource", chat: { ...FAST, cpuPercent: 10 }, web: { ...FAST, cpuPercent: 50 } };
      await must("helm", await upgradeArgs(env, "e2e-2", { values: { ...SMALL, autoscaling } }));
      await expect.poll(() => readyOf("chat"), PATIENCE).toBe(1);
      const load = drill(env, ["steady", "--for", "100", "--rate", "60"]);
      await expect.poll(() => readyOf("chat"), PATIENCE).toBeGreaterThan(1);
      expect((await load).faults).toEqual([]);
      const light = drill(env, ["steady", "--for", "100", "--sockets", "40", "--people", "10", "--rate", "1"]);
      await expect.poll(() => readyOf("chat"), PATIENCE).toBe(1);
      expect((await light).faults).toEqual([]);
    });
  });

  if (!env.E2E_KEDA) return;

  describe("scales by KEDA", () => {
    test("chat by its sockets, which survive the scaling down", async () => {
      const keda = { pollingSeconds: 5 };
      const autoscaling = { mode: "keda", keda, chat: { ...FAST, socketsPerPod: 100 }, web: FAST, worker: { ...FAST, jobsPerPod: 50 } };
      const worker = { replicas: { min: 1, max: 2 }, poolMax: 2 };
      await must("helm", await upgradeArgs(env, "e2e-2", { values: { ...SMALL, worker, autoscaling } }));
      await expect.poll(() => readyOf("chat"), PATIENCE).toBe(1);
      const load = drill(env, ["steady", "--for", "75", "--sockets", "280"]);
      await expect.poll(() => readyOf("chat"), PATIENCE).toBe(3);
      expect((await load).faults).toEqual([]);
      const fewer = drill(env, ["steady", "--for", "100", "--sockets", "60"]);
      await expect.poll(() => readyOf("chat"), PATIENCE).toBe(1);
      expect((await fewer).faults).toEqual([]);
    });

    test("worker by the depth of its queue", async () => {
      const mail = JSON.stringify({ template: "sign_in_code", to: "nobody@names.example", code: "123456", minutes: 10 });
      await sql(env, `select count(graphile_worker.add_job('mail.send', '${mail}')) from generate_series(1, ${MAILS});`, {
        database: DATABASE,
      });
      await expect.poll(() => readyOf("worker"), PATIENCE).toBe(2);
      await expect.poll(() => sql(env, "select count(*) from graphile_worker.jobs", { database: DATABASE }), PATIENCE).toBe("0");
      await expect.poll(() => readyOf("worker"), PATIENCE).toBe(1);
    });
  });
}
