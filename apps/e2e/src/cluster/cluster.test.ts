import { describe, expect, test } from "vitest";

import { chartChecks } from "./chart-checks.ts";
import { must, run } from "./command.ts";
import { control } from "./control.ts";
import { drill, MOST_CONNECTIONS } from "./drill.ts";
import { dryRuns } from "./dry-runs.ts";
import { clusterEnv } from "./environment.ts";
import { faults } from "./faults.ts";
import { pageHeaders } from "./headers.ts";
import { buildBadImages, buildImages, buildNextImages } from "./images.ts";
import { kills } from "./kills.ts";
import { memoryOf, readyPods, unreadyLog } from "./pods.ts";
import { CHART, helm, kubectl, NAMESPACE, RELEASE, tryHelm, upgradeArgs } from "./release.ts";
import { scaling } from "./scaling.ts";
import { DATABASE, prepare } from "./secrets.ts";
import { sql } from "./sql.ts";
import { schemaNames } from "./schema-names.ts";

// One release's life from beginning to end: each step begins where the one before it ended.
const env = clusterEnv.load();
const { wanted, next, failing } = schemaNames();
/** A change that a busy table feels: a column, and an index over what is there. */
const NEXT_SQL = "alter table messages add column e2e_note text; create index messages_e2e_note_index on messages (e2e_note);";

const said = (text: string) => console.log(text);
const seconds = (begun: number) => `${((performance.now() - begun) / 1000).toFixed(1)} s`;

async function helmTest(): Promise<void> {
  const begun = performance.now();
  const { code, output } = await tryHelm("test", RELEASE, "--namespace", NAMESPACE, "--logs");
  expect(code, output).toBe(0);
  said(`helm test passed in ${seconds(begun)}`);
}

const stored = () => sql(env, "select name from kysely_migration order by name desc limit 1", { database: DATABASE });

describe("the chart", () => {
  test("passes its own unit tests", async () => {
    const { code, output } = await run("helm-unittest", [CHART]);
    said(output.trim().split("\n").slice(-6).join("\n"));
    expect(code, output).toBe(0);
  });

  test("gives the linters nothing to say that is not answered beside it", async () => {
    const checks = await chartChecks();
    for (const { tool, installed } of checks) if (!installed) said(`${tool} is not on this machine: not asked`);
    expect(checks.some(({ installed }) => installed)).toBe(true);
    for (const { tool, findings } of checks) expect(findings, tool).toBe("");
  });
});

describe("a release on a cluster", () => {
  test("its images are built, and each profile's objects are taken by the API server", async () => {
    await buildImages(env, "e2e-1");
    await buildNextImages(env, { base: "e2e-1", tag: "e2e-2", wanted, next, sql: NEXT_SQL });
    await buildNextImages(env, { base: "e2e-2", tag: "e2e-fails", wanted: next, next: failing, sql: "select nonsense;" });
    await buildBadImages(env, { base: "e2e-1", tag: "e2e-bad" });
    await prepare(env);
    for (const { profile, taken, unknown } of await dryRuns(env)) {
      said(`${profile}: ${taken} objects taken${unknown.length > 0 ? `, not known to this cluster: ${unknown.join(" ")}` : ""}`);
      expect(taken).toBeGreaterThan(10);
    }
  });

  test("installs from nothing under restricted Pod Security, and passes its own test", async () => {
    const begun = performance.now();
    await must("helm", await upgradeArgs(env, "e2e-1"), { show: true });
    said(`installed in ${seconds(begun)}`);
    await helmTest();
    expect(await stored()).toBe(wanted);
    for (const [app, mebibytes] of Object.entries(await memoryOf())) said(`${app}: ${mebibytes} MiB idle`);
  });

  test("answers through the ingress, over TLS, with what its pages tell a browser", async () => {
    const headers = await pageHeaders(env);
    expect(headers).toMatchObject({ status: 200, "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
    expect(headers["strict-transport-security"]).toMatch(/max-age=\d{8}/);
    expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']{20,}' 'strict-dynamic'(;|$)/);
    expect((await pageHeaders(env))["content-security-policy"]).not.toBe(headers["content-security-policy"]);
  });

  control(env);

  test("is brought to a release with a migration under load, and nobody notices", async () => {
    const outcome = await drill(env, ["upgrade"], ["helm", ...(await upgradeArgs(env, "e2e-2"))]);
    expect(outcome.faults).toEqual([]);
    expect(outcome.command?.exitCode).toBe(0);
    expect(outcome.messages).toMatchObject({ lost: 0, doubled: 0, neverReturned: 0 });
    expect(outcome.pages.failed).toBe(0);
    expect(outcome.connections).toMatchObject({ refused: 0 });
    expect(outcome.connections!.max).toBeLessThanOrEqual(MOST_CONNECTIONS);
    expect(await stored()).toBe(next);
  });

  kills(env);

  test("an image that ends at once is taken back, and nobody notices", async () => {
    const outcome = await drill(
      env,
      ["upgrade", "--command-may-fail"],
      ["helm", ...(await upgradeArgs(env, "e2e-bad", { values: { migrations: { mode: "none" } }, timeout: "60s" }))],
    );
    expect(outcome.command?.exitCode).not.toBe(0);
    expect(outcome.faults).toEqual([]);
    await helmTest();
  });

  test("a migration that fails stops the upgrade before a pod is touched", async () => {
    const before = await readyPods();
    const outcome = await drill(
      env,
      ["upgrade", "--command-may-fail"],
      ["helm", ...(await upgradeArgs(env, "e2e-fails", { values: { migrations: { backoffLimit: 0 } }, timeout: "90s" }))],
    );
    expect(outcome.command?.exitCode).not.toBe(0);
    expect(outcome.faults).toEqual([]);
    expect(await stored()).toBe(next);
    expect(await readyPods()).toEqual(before);
  });

  test("the release before runs on the schema of this one, brought back by helm rollback", async () => {
    const outcome = await drill(
      env,
      ["upgrade"],
      ["helm", "rollback", RELEASE, "1", "--namespace", NAMESPACE, "--wait", "--timeout", "5m"],
    );
    expect(outcome.faults).toEqual([]);
    expect(await stored()).toBe(next);
    await helmTest();
  });

  test("a release whose schema is not there yet is unready, says so in one line, and takes no one’s place", async () => {
    const before = await readyPods();
    const { code } = await tryHelm(
      ...(await upgradeArgs(env, "e2e-fails", { values: { migrations: { mode: "none" } }, timeout: "45s" })).filter(
        (part) => part !== "--rollback-on-failure",
      ),
    );
    expect(code).not.toBe(0);
    expect(await readyPods()).toEqual(expect.arrayContaining(before.filter((name) => !name.includes("worker"))));
    for (const app of ["web", "chat"]) {
      const lines = await unreadyLog(app, "e2e-fails");
      expect(lines.filter((line) => line.includes(`needs ${failing}`))).toHaveLength(1);
    }
    await helm("rollback", RELEASE, "--namespace", NAMESPACE, "--wait", "--timeout", "5m");
    await helmTest();
  });

  faults(env);

  scaling(env);

  test("leaves nothing behind but the Job of a migration that failed, which is kept to be read", async () => {
    await helm("uninstall", RELEASE, "--namespace", NAMESPACE, "--wait");
    const kinds = "deployment,service,configmap,ingress,networkpolicy,hpa,poddisruptionbudget,serviceaccount,role,rolebinding";
    expect((await kubectl("get", kinds, "-l", `app.kubernetes.io/instance=${RELEASE}`, "-o", "name")).trim()).toBe("");
    await must("kubectl", ["delete", "namespace", NAMESPACE, "--wait"]);
    await sql(env, `drop database ${DATABASE} with (force)`);
  });
});
