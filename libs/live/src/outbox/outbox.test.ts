import type { Message, Result } from "@namegame/contract";
import { afterEach, describe, expect, it } from "vitest";

import type { Pending } from "../state.ts";
import { createOutbox } from "./outbox.ts";
import { createMemoryStorage, type OutboxStorage } from "./storage.ts";

const ROOM = "0192a000-0000-7000-8000-000000000001";
type Sent = { clientId: string; body: string };

const opened: { close(): void }[] = [];
afterEach(() => opened.splice(0).forEach((outbox) => outbox.close()));

/** A server that keeps each client id once, and answers as `answer` says; undefined loses the answer. */
function server(answer: (attempt: number) => "ok" | "lost" | "refused" | "busy" = () => "ok") {
  const kept: Sent[] = [];
  const attempts: string[] = [];
  return {
    kept,
    attempts,
    async send(message: Sent & { conversationId: string }): Promise<Result<{ message: Message }>> {
      const how = answer(attempts.length);
      attempts.push(message.clientId);
      await Promise.resolve();
      if (how === "refused") return { ok: false, error: { code: "not_found" } };
      if (how === "busy") return { ok: false, error: { code: "too_many", retryAfterMs: 5 } };
      if (!kept.some((known) => known.clientId === message.clientId)) kept.push({ clientId: message.clientId, body: message.body });
      if (how === "lost") throw new Error("timeout");
      const seq = kept.findIndex((known) => known.clientId === message.clientId) + 1;
      return {
        ok: true,
        data: { message: { ...message, id: message.clientId, seq, authorId: null, createdAt: "2026-03-02T09:00:00.000Z" } },
      };
    },
  };
}

function tab(options: { storage: OutboxStorage; server: ReturnType<typeof server>; name?: string; now?: () => number }) {
  let pending: Pending[] = [];
  const outbox = createOutbox({
    storage: options.storage,
    tab: options.name ?? "tab",
    send: options.server.send,
    onSent: () => {},
    onChange: (changed) => (pending = changed),
    ...(options.now && { now: options.now }),
  });
  opened.push(outbox);
  return { outbox, pending: () => pending, bodies: () => options.server.kept.map((message) => message.body) };
}

describe("outbox", () => {
  it("carries photos through a reload, and shows them while they wait", async () => {
    const storage = createMemoryStorage();
    const photos = [{ id: ROOM, state: "ready" as const, width: 40, height: 30 }];
    const first = tab({ storage, server: server() });
    first.outbox.add({ conversationId: ROOM, body: "", attachments: photos });
    expect(first.pending()).toMatchObject([{ body: "", attachments: photos, state: "waiting" }]);
    first.outbox.close();
    const sent: unknown[] = [];
    const then = server();
    const again = tab({ storage, server: { ...then, send: (message) => (sent.push(message), then.send(message)) } });
    again.outbox.setOnline(true);
    await expect.poll(() => sent).toMatchObject([{ body: "", attachments: photos }]);
  });

  it("sends what a storage that hangs has not taken", async () => {
    const never = () => new Promise<never>(() => {});
    const storage = { ...createMemoryStorage(), add: never, claim: never, remove: never };
    const made = tab({ storage, server: server() });
    made.outbox.setOnline(true);
    for (const body of ["a", "b"]) made.outbox.add({ conversationId: ROOM, body });
    await expect.poll(made.bodies, { timeout: 20_000 }).toEqual(["a", "b"]);
    expect(made.pending()).toEqual([]);
  }, 30_000);

  it("shows a message as waiting at once, and sends everything in the order of writing when the tunnel ends", async () => {
    const made = tab({ storage: createMemoryStorage(), server: server() });
    for (const body of ["a", "b", "c"]) made.outbox.add({ conversationId: ROOM, body });
    expect(made.pending().map((message) => [message.body, message.state])).toEqual([
      ["a", "waiting"],
      ["b", "waiting"],
      ["c", "waiting"],
    ]);
    expect(made.bodies()).toEqual([]);
    made.outbox.setOnline(true);
    await expect.poll(made.bodies).toEqual(["a", "b", "c"]);
    await expect.poll(made.pending).toEqual([]);
  });

  it("sends again with the same id when the answer was lost, so that the server keeps it once", async () => {
    const flaky = server((attempt) => (attempt < 2 ? "lost" : "ok"));
    const made = tab({ storage: createMemoryStorage(), server: flaky });
    made.outbox.setOnline(true);
    const { clientId } = made.outbox.add({ conversationId: ROOM, body: "once" });
    await expect.poll(made.pending, { timeout: 8_000 }).toEqual([]);
    expect(flaky.attempts).toEqual([clientId, clientId, clientId]);
    expect(made.bodies()).toEqual(["once"]);
  });

  it("keeps the order through refusals for now, and lets nothing overtake", async () => {
    const busy = server((attempt) => (attempt % 2 === 0 ? "busy" : "ok"));
    const made = tab({ storage: createMemoryStorage(), server: busy });
    made.outbox.setOnline(true);
    for (const body of ["a", "b", "c", "d"]) made.outbox.add({ conversationId: ROOM, body });
    await expect.poll(made.bodies).toEqual(["a", "b", "c", "d"]);
  });

  it("keeps the text of a refused message, goes on with the next, and can send it again or throw it away", async () => {
    const refusing = server((attempt) => (attempt === 0 ? "refused" : "ok"));
    const made = tab({ storage: createMemoryStorage(), server: refusing });
    made.outbox.setOnline(true);
    const refused = made.outbox.add({ conversationId: ROOM, body: "refused" });
    made.outbox.add({ conversationId: ROOM, body: "next" });
    await expect.poll(made.bodies).toEqual(["next"]);
    expect(made.pending()).toMatchObject([{ body: "refused", state: "refused", error: "not_found" }]);
    made.outbox.retry(refused.clientId);
    await expect.poll(made.bodies).toEqual(["next", "refused"]);

    const again = server(() => "refused");
    const other = tab({ storage: createMemoryStorage(), server: again });
    other.outbox.setOnline(true);
    const thrown = other.outbox.add({ conversationId: ROOM, body: "x" });
    await expect.poll(() => other.pending()[0]?.state).toBe("refused");
    other.outbox.discard(thrown.clientId);
    expect(other.pending()).toEqual([]);
  });

  it("survives a reload: the same tab takes up its own at once", async () => {
    const storage = createMemoryStorage();
    const before = tab({ storage, server: server() });
    before.outbox.add({ conversationId: ROOM, body: "typed in the tunnel" });
    before.outbox.close();
    const after = tab({ storage, server: server() });
    await expect.poll(() => after.pending().map((message) => message.body)).toEqual(["typed in the tunnel"]);
    after.outbox.setOnline(true);
    await expect.poll(after.bodies).toEqual(["typed in the tunnel"]);
  });

  it("leaves another tab's messages to it while it lives, and takes them over when it is gone", async () => {
    const storage = createMemoryStorage();
    let time = 1_000_000;
    const now = () => time;
    const one = server();
    const first = tab({ storage, server: one, name: "first", now });
    first.outbox.add({ conversationId: ROOM, body: "from the first" });
    const second = tab({ storage, server: one, name: "second", now });
    second.outbox.setOnline(true);
    second.outbox.add({ conversationId: ROOM, body: "from the second" });
    await expect.poll(second.bodies).toEqual(["from the second"]);
    first.outbox.close();
    time += 60_000;
    second.outbox.setOnline(true);
    await expect.poll(second.bodies).toEqual(["from the second", "from the first"]);
  });

  it("does not send again what another tab took over and sent while this one slept", async () => {
    const storage = createMemoryStorage();
    let time = 1_000_000;
    const one = server();
    const sleeper = tab({ storage, server: one, name: "sleeper", now: () => time });
    const { clientId } = sleeper.outbox.add({ conversationId: ROOM, body: "hello" });
    await Promise.resolve();
    time += 60_000;
    const other = tab({ storage, server: one, name: "other", now: () => time });
    other.outbox.setOnline(true);
    await expect.poll(other.bodies).toEqual(["hello"]);
    await expect.poll(other.pending).toEqual([]);
    sleeper.outbox.setOnline(true);
    await expect.poll(sleeper.pending).toEqual([]);
    expect(one.attempts).toEqual([clientId]);
  });

  it("gives up after a day, with the text kept for the person to decide", async () => {
    const storage = createMemoryStorage();
    let time = 1_000_000;
    const made = tab({ storage, server: server(), now: () => time });
    const { clientId } = made.outbox.add({ conversationId: ROOM, body: "old news" });
    time += 25 * 60 * 60 * 1000;
    made.outbox.setOnline(true);
    await expect.poll(made.pending).toMatchObject([{ body: "old news", state: "refused", error: "too_late" }]);
    expect(made.bodies()).toEqual([]);
    made.outbox.retry(clientId);
    await expect.poll(made.bodies).toEqual(["old news"]);
  });

  it("sends all the same when the storage is broken", async () => {
    const broken = async () => {
      throw new Error("QuotaExceededError");
    };
    const made = tab({ storage: { add: broken, claim: broken, update: broken, remove: broken, close() {} }, server: server() });
    made.outbox.add({ conversationId: ROOM, body: "a" });
    made.outbox.setOnline(true);
    made.outbox.add({ conversationId: ROOM, body: "b" });
    await expect.poll(made.bodies).toEqual(["a", "b"]);
    await expect.poll(made.pending).toEqual([]);
  });

  it("forgets a message that came back among the conversation's, though its answer was lost", async () => {
    const losing = server(() => "lost");
    const made = tab({ storage: createMemoryStorage(), server: losing });
    made.outbox.setOnline(true);
    const { clientId } = made.outbox.add({ conversationId: ROOM, body: "a" });
    await expect.poll(() => losing.attempts.length).toBe(1);
    made.outbox.settle(clientId);
    expect(made.pending()).toEqual([]);
  });
});
