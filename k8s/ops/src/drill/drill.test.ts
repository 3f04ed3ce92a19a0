import { setTimeout as sleep } from "node:timers/promises";

import { ORIGIN, SESSION_SECRET, startBalancer, startPod, startServer, type ServerProcess } from "@namegame/load";
import { testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";

import type { Action } from "./action/action.ts";
import { makeCrowd } from "./crowd/make-crowd.ts";
import { CODE_SECRET, startEdge } from "./edge.fixture.ts";
import { report } from "./report.ts";
import { runDrill, type Load } from "./run-drill.ts";
import { createFetch } from "./target/fetch.ts";
import { createTarget } from "./target/target.ts";

const { db, url, directUrl } = await testDatabase();
const balancer = await startBalancer([]);
const edge = await startEdge({ db, chatPort: () => Number(new URL(balancer.url).port) });
const pods: ServerProcess[] = [];
afterAll(async () => {
  for (const pod of pods) pod.kill("SIGKILL");
  await Promise.all(pods.map((pod) => pod.ended));
  await edge.close();
  await balancer.close();
});

const LOAD: Load = { sockets: 12, messagesPerSecond: 40, pagesPerSecond: 5, plain: false, mending: true, settleMs: 30_000 };

async function take(places: (() => Promise<ServerProcess>)[]): Promise<void> {
  for (const pod of pods.splice(0)) pod.kill("SIGKILL");
  pods.push(...(await Promise.all(places.map((start) => start()))));
  balancer.setPorts(pods.map((pod) => pod.port));
}
const ours = () => startPod({ url, directUrl });
const stock = () =>
  startServer({
    script: "libs/load/src/stock-chat/main.ts",
    env: { DATABASE_DIRECT_URL: directUrl, PUBLIC_URL: ORIGIN, SESSION_SECRET, PORT: "0", HEALTH_PORT: "0" },
  });

/** Ends one pod after the other, each another way, with a new one in its place. */
const replaceBoth =
  (start: () => Promise<ServerProcess>): Action =>
  async ({ say }) => {
    for (const [index, signal] of (["SIGTERM", "SIGKILL"] as const).entries()) {
      await sleep(1_000);
      balancer.setPorts([pods[1 - index]!.port]);
      pods[index]!.kill(signal);
      await pods[index]!.ended;
      pods[index] = await start();
      balancer.setPorts(pods.map((pod) => pod.port));
      say(`pod ${index} was replaced after ${signal}`);
    }
    await sleep(1_000);
    return {};
  };

async function drill(action: Action, load: Partial<Load> = {}) {
  const target = createTarget({ publicUrl: ORIGIN, url: edge.url });
  const secrets = { databaseUrl: url, databaseCaFile: undefined, sessionSecret: SESSION_SECRET, codeSecret: CODE_SECRET };
  const { signal } = new AbortController();
  const crowd = await makeCrowd({ secrets, target, fetch: createFetch(target), people: 4, signal });
  try {
    const sample = { url, caFile: undefined };
    const outcome = await runDrill({ name: "test", crowd, target, load: { ...LOAD, ...load }, action, sample, tell: () => {}, signal });
    console.log(report(outcome));
    return outcome;
  } finally {
    await crowd.remove();
    expect(await rowsLeft()).toBe(0);
  }
}

async function rowsLeft(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from users) + (select count(*) from groups) + (select count(*) from messages) as n`.execute(db);
  return Number(rows[0]!.n);
}

describe("a drill", { timeout: 600_000 }, () => {
  it("finds nothing lost while both pods are replaced, and leaves nothing behind", async () => {
    await take([ours, ours]);
    const outcome = await drill(replaceBoth(ours));
    expect(outcome.faults).toEqual([]);
    expect(outcome.messages).toMatchObject({ sockets: 12, agreeing: 12, lost: 0, doubled: 0, disordered: 0, neverReturned: 0 });
    expect(outcome.gap.sockets).toBeGreaterThan(0);
    expect(outcome.sockets.connects).toBeGreaterThan(12);
    expect(outcome.pages).toMatchObject({ failed: 0 });
    // The script of the sign-in page and the one that only the group's page names; then they are held.
    expect(outcome.pages.files).toBeGreaterThanOrEqual(2);
    expect(outcome.pages.files).toBeLessThan(outcome.pages.asked);
    expect(outcome.connections!.maxByName).toHaveProperty("namegame-chat");
    // The name in the request is the release's, whatever address it went to.
    expect([...edge.hosts]).toEqual([new URL(ORIGIN).host]);
  });

  it("finds a lost message, a doubled one and failed pages", async () => {
    await take([ours, ours]);
    const outcome = await drill(async () => {
      await sleep(1_500);
      edge.failPages(true);
      await sql`delete from messages where seq = 3`.execute(db);
      await sql`with moved as (update conversations set head_seq = head_seq + 1 where head_seq > 5 returning id, head_seq)
        insert into messages (conversation_id, seq, author_id, client_id, body)
        select m.conversation_id, moved.head_seq, m.author_id, gen_random_uuid(), m.body
          from messages m join moved on moved.id = m.conversation_id where m.seq = 5`.execute(db);
      await sleep(1_500);
      edge.failPages(false);
      return {};
    });
    expect(outcome.messages).toMatchObject({ lost: 1, doubled: 1 });
    expect(outcome.pages.failed).toBeGreaterThan(0);
    expect(outcome.pages.failures[0]).toContain("502");
    expect(outcome.faults).toEqual(
      expect.arrayContaining(["1 acknowledged messages lost", "1 messages doubled", expect.stringContaining("page requests failed")]),
    );
  });

  it("finds pages that name a script which nobody has", async () => {
    await take([ours, ours]);
    const outcome = await drill(async () => {
      await sleep(1_000);
      edge.nameScript("/_next/static/chunks/of-another-release.js");
      await sleep(1_000);
      return {};
    });
    edge.nameScript("/_next/static/chunks/page.js");
    expect(outcome.pages.failed).toBeGreaterThan(0);
    expect(outcome.pages.failures[0]).toContain("of-another-release.js is answered with 404");
    expect(outcome.messages).toMatchObject({ lost: 0, doubled: 0 });
  });

  it("finds what the stock control loses", async () => {
    await take([stock, stock]);
    const outcome = await drill(replaceBoth(stock), { plain: true, mending: false, settleMs: 10_000 });
    expect(outcome.messages).toMatchObject({ lost: 0, doubled: 0, sockets: 12 });
    expect(outcome.messages.missing).toBeGreaterThan(0);
    expect(outcome.faults).toContainEqual(expect.stringContaining("missing at sockets"));
  });
});
