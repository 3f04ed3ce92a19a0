import { describe, expect, test } from "vitest";

import { must } from "./command.ts";
import type { ClusterEnv } from "./environment.ts";
import { linesSince, readyPods, restarts, unreadyLog } from "./pods.ts";
import { apply, helm, NAMESPACE, RELEASE, tryHelm, upgradeArgs } from "./release.ts";
import { DATABASE } from "./secrets.ts";
import { sql } from "./sql.ts";

const PATIENCE = { timeout: 180_000, interval: 1_000 };
/** The lines that say that the database fails its check. */
const told = (lines: readonly string[]) =>
  lines.filter((line) => line.includes("not ready: a check fails") && line.includes('"check":"database"'));

/** What operators and providers do wrong: told in one line, mended without anybody's help. */
export function faults(env: ClusterEnv): void {
  if (env.E2E_SCOPE !== "whole") return;

  describe("what goes wrong around it", () => {
    test("a database that takes no connection: unready in one line, no restart, and back by itself", async () => {
      const [pods, before] = [await readyPods(), await restarts()];
      const since = new Date().toISOString();
      await sql(env, `alter database ${DATABASE} allow_connections false`);
      await sql(env, `select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '${DATABASE}'`);
      await expect.poll(readyPods, PATIENCE).toEqual([]);
      for (const pod of pods) {
        expect(told(await linesSince(pod, since)), pod).toHaveLength(1);
      }
      await sql(env, `alter database ${DATABASE} allow_connections true`);
      await expect.poll(readyPods, PATIENCE).toEqual(pods);
      expect(await restarts()).toEqual(before);
    });

    test("an authority that did not sign the database: unready in one line, and nobody’s place is taken", async () => {
      const pods = await readyPods();
      await apply({
        apiVersion: "v1",
        kind: "Secret",
        metadata: { name: "another-ca", namespace: NAMESPACE },
        stringData: { "ca.crt": await anotherAuthority() },
      });
      const values = { database: { ca: { secretName: "another-ca" } }, migrations: { mode: "none" } };
      // Left standing, to be looked at.
      const args = (await upgradeArgs(env, "e2e-2", { values, timeout: "45s" })).filter((part) => part !== "--rollback-on-failure");
      expect((await tryHelm(...args)).code).not.toBe(0);
      const serving = (await readyPods()).filter((name) => !name.includes("worker"));
      expect(serving).toEqual(pods.filter((name) => !name.includes("worker")));
      for (const app of ["web", "chat"]) {
        const lines = told(await unreadyLog(app, "e2e-2"));
        expect(lines, app).toHaveLength(1);
        expect(lines[0]).toMatch(/certificate|CERT/);
      }
      await helm("rollback", RELEASE, "--namespace", NAMESPACE, "--wait", "--timeout", "5m");
    });
  });
}

async function anotherAuthority(): Promise<string> {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "/dev/null"];
  return must("openssl", ["req", "-x509", ...key, "-subj", "/CN=another", "-days", "1"]);
}
