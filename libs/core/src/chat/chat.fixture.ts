import { randomUUID } from "node:crypto";

import type { LiveEnvelope } from "@namegame/contract";
import { createListener, LIVE_CHANNEL, publishLive, type Db } from "@namegame/db";
import { createLog } from "@namegame/service";
import { afterAll, expect, onTestFinished } from "vitest";

import { appendMessages } from "./append-messages.ts";

/** The person as an actor of some session. */
export function as(person: { id: string }) {
  return { userId: person.id, sessionId: randomUUID() };
}

/** Writes these texts as the person; resolves with the stored messages. */
export async function write(db: Db, author: { id: string }, conversationId: string, ...bodies: string[]) {
  const outcomes = await appendMessages({
    db,
    messages: bodies.map((body) => ({ author: as(author), conversationId, clientId: randomUUID(), body })),
  });
  return outcomes.map((outcome) => {
    if (outcome.status === "refused") throw new Error("the message was refused");
    return outcome.message;
  });
}

/** Hears the live channel of a database; `during(work)` gives every envelope published by the work. */
export async function liveEar(directUrl: string) {
  const heard: LiveEnvelope[] = [];
  const listener = createListener({ directUrl, applicationName: "ear", log: createLog({ service: "test", level: "silent" }) });
  await listener.listen(LIVE_CHANNEL, (payload) => heard.push(JSON.parse(payload) as LiveEnvelope));
  afterAll(() => listener.close());

  /** Notifications arrive in the order of their commits: when this one is here, so are all before it. Answers whom it was to. */
  async function caughtUp(db: Db): Promise<string> {
    const to = randomUUID();
    await publishLive(db, { to: [to], event: { type: "groups_changed" } });
    await expect.poll(() => heard.some((envelope) => envelope.to[0] === to)).toBe(true);
    return to;
  }

  return {
    async during(db: Db, work: () => Promise<unknown>): Promise<LiveEnvelope[]> {
      onTestFinished(() => void heard.splice(0));
      // What was told before the work may still be on its way.
      await caughtUp(db);
      heard.splice(0);
      await work();
      const last = await caughtUp(db);
      return heard.filter((envelope) => envelope.to[0] !== last);
    },
  };
}
