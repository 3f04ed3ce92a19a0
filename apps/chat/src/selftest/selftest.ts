import type { Auth } from "@namegame/auth";
import type { Db } from "@namegame/db";
import { joinThroughWeb, readGroupPage, removePeople, startGroup, type Made } from "@namegame/probe";
import type { Log } from "@namegame/service";

import { cleanAnOldCode } from "./job.ts";
import { crossPods } from "./messages.ts";

export interface SelftestDeps {
  db: Db;
  auth: Auth;
  codeSecret: string;
  publicUrl: string;
  /** Where web answers inside the cluster. */
  webUrl: string;
  /** Addresses of two chat pods, different ones where there must be two. */
  findPods: () => Promise<readonly [string, string]>;
  /** Ends it as failed; what it made is taken away all the same. */
  signal: AbortSignal;
  log: Log;
}

const LABEL = "Self-test";

/**
 * Proves a running release by using it: somebody starts a group, a newcomer joins by code through web, both sit on different chat pods
 * and write to each other, the worker does a job, a page shows the group. The people and the group are gone afterwards, whatever happened.
 *
 * @throws an Error whose message says what does not work.
 */
export async function selftest({ db, auth, codeSecret, publicUrl, webUrl, findPods, signal, log }: SelftestDeps): Promise<void> {
  const made: Made = { userIds: [], groupIds: [] };
  try {
    const greeter = await step("a person starts a group", () => startGroup({ db, auth, codeSecret, made, label: LABEL }));
    const { group } = greeter;
    const newcomer = await step("a newcomer joins by code through web", () =>
      joinThroughWeb({ webUrl, publicUrl, code: greeter.code, name: `${LABEL} newcomer`, made, signal }),
    );
    await step("the group's page is served", () => readGroupPage({ webUrl, cookie: greeter.cookie, group, signal }));
    const pods = await step("chat pods are found", findPods);
    await step("messages cross the chat pods, both ways", () =>
      crossPods({ pods, origin: publicUrl, cookies: [greeter.cookie, newcomer.cookie], groupId: group.id, signal }),
    );
    await step("the worker does a job", () => cleanAnOldCode({ db, codeSecret, actor: greeter.actor, groupId: group.id, signal }));
  } finally {
    await removePeople({ db, made });
    log.info("what was made for the test is gone");
  }

  async function step<T>(what: string, run: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      signal.throwIfAborted();
      const result = await run();
      log.info({ step: what, ms: Math.round(performance.now() - begun) }, "works");
      return result;
    } catch (error) {
      throw new Error(`Not so: ${what}. ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}
