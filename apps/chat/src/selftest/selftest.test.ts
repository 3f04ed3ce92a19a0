import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { createAuth } from "@namegame/auth";
import { cleanCodes, joinByCode } from "@namegame/core";
import { createLog } from "@namegame/service";
import { testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ORIGIN, twoPods } from "../pods.fixture.ts";
import { selftest } from "./selftest.ts";

const database = await testDatabase();
const { db } = database;
// It ships beside chat and does what web may, with the address from web's Secret.
const asWeb = database.dbAs("web");
const asWorker = database.dbAs("worker");
const { pods } = await twoPods(database);

const CODE_SECRET = "another secret of the tests, long enough";
// The pods of the fixture know sessions by this one.
const auth = createAuth({
  db: asWeb,
  secret: "a secret of the tests, long enough to pass",
  publicUrl: ORIGIN,
  allowedOrigins: [],
  enqueueMail: async () => {},
});

// What web does, as far as the test asks for it: the use case behind the action, and a page that names the group.
let names = true;
const web = createServer(async (request, response) => {
  if (request.method === "POST") {
    const { code, name, requestId } = JSON.parse(await text(request)) as { code: string; name: string; requestId: string };
    const { groupId, userId, greeterId } = await joinByCode({ db: asWeb, actor: null, secret: CODE_SECRET, code, name, requestId });
    const { cookies } = await auth.startSession({ userId, headers: new Headers() });
    return response.writeHead(200, { "set-cookie": cookies }).end(JSON.stringify({ ok: true, data: { groupId, userId, greeterId } }));
  }
  const group = await db.selectFrom("groups").select("name").where("id", "=", request.url!.slice("/g/".length)).executeTakeFirstOrThrow();
  return response.end(names ? group.name : "a page");
});
beforeAll(() => new Promise<void>((resolve) => void web.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => web.close(resolve)));

/** Does what the queue holds, as the worker's task would, until it is stopped. */
function work() {
  const stopped = new AbortController();
  const running = (async () => {
    while (!stopped.signal.aborted) {
      const { rows } = await sql<{ id: string }>`select id from graphile_worker.jobs where task_identifier = 'clean.codes'`.execute(db);
      if (rows.length > 0) await cleanCodes({ db: asWorker });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return async () => {
    stopped.abort();
    await running;
  };
}

const run = (more: { limitMs?: number; pods?: readonly [string, string] } = {}) =>
  selftest({
    db: asWeb,
    auth,
    codeSecret: CODE_SECRET,
    publicUrl: ORIGIN,
    webUrl: `http://127.0.0.1:${(web.address() as AddressInfo).port}`,
    findPods: async () => more.pods ?? [`http://127.0.0.1:${pods[0].port}`, `http://127.0.0.1:${pods[1].port}`],
    signal: AbortSignal.timeout(more.limitMs ?? 20_000),
    log: createLog({ service: "selftest", level: "silent" }),
  });

async function left(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from users) + (select count(*) from groups) + (select count(*) from codes) + (select count(*) from messages) as n`.execute(
    db,
  );
  return Number(rows[0]!.n);
}

describe("helm test's selftest", () => {
  it("passes where web, two chat pods and a worker do their part, and leaves nothing behind", async () => {
    const stop = work();
    await run();
    await stop();
    expect(await left()).toBe(0);
  });

  it("fails where nobody works on the queue, and leaves nothing behind", async () => {
    await expect(run({ limitMs: 3_000 })).rejects.toThrow("the worker does a job. The job was queued and not done");
    expect(await left()).toBe(0);
  });

  it("fails where a chat pod is not there, and leaves nothing behind", async () => {
    await expect(run({ pods: [`http://127.0.0.1:${pods[0].port}`, "http://127.0.0.1:1"] })).rejects.toThrow(
      "The chat pod at http://127.0.0.1:1 refuses the socket",
    );
    expect(await left()).toBe(0);
  });

  it("fails where the page knows nothing of the group", async () => {
    names = false;
    await expect(run()).rejects.toThrow("the group's page is served. The page does not name the group");
    names = true;
    expect(await left()).toBe(0);
  });
});
