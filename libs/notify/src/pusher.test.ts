import type { PushFacts } from "@namegame/contract";
import { startPushService, vapidKeys } from "@namegame/testing";
import { afterAll, describe, expect, test } from "vitest";

import { createPusher, PushGone, PushNotSent, PushRefused } from "./pusher.ts";

const service = await startPushService();
afterAll(() => service.close());
const vapid = vapidKeys();
const pusher = createPusher({ vapid });
const conversationId = "0199a8f0-0000-7000-8000-000000000001";
const facts: PushFacts = { kind: "message", conversationId, seq: 7, badge: 3, author: "Ama", group: null, excerpt: "Hello there" };
const order = (device: ReturnType<typeof service.subscribe>, more: Partial<PushFacts> = {}) => ({
  endpoint: device.endpoint,
  keys: device.keys,
  facts: { ...facts, ...more },
  ttlSeconds: 600,
  topic: "AZmo8AAAcACAAAAAAAAAAQ",
});

test("a push arrives whole, sealed for its browser and signed by this server", async () => {
  const device = service.subscribe();
  await pusher.send(order(device));
  const [push] = device.sent;
  expect(JSON.parse(push!.text)).toEqual({
    kind: "message",
    conversationId,
    seq: 7,
    badge: 3,
    url: `/chat/${conversationId}`,
    title: "Ama",
    body: "Hello there",
  });
  expect(push!.senderKey).toBe(vapid.publicKey);
  expect(push!.headers).toMatchObject({ ttl: "600", topic: "AZmo8AAAcACAAAAAAAAAAQ", urgency: "high", "content-encoding": "aes128gcm" });
});

describe("the words", () => {
  test.each<[Partial<PushFacts>, string, string]>([
    [{ group: "Choir" }, "Choir", "Ama: Hello there"],
    [{ group: "Choir", kind: "mention" }, "Choir", "Ama mentioned you: Hello there"],
    [{ group: "Choir", kind: "reply" }, "Choir", "Ama answered you: Hello there"],
    [{ kind: "message_request", excerpt: null }, "Ama", "would like to write to you"],
    [{ author: null, group: null, excerpt: null }, "NameGame", "You have a new message"],
    [{ author: null, group: null, excerpt: null, kind: "message_request" }, "NameGame", "Somebody would like to write to you"],
  ])("%j", async (more, title, body) => {
    const device = service.subscribe();
    await pusher.send(order(device, more));
    expect(JSON.parse(device.sent[0]!.text)).toMatchObject({ title, body });
  });

  test("of the longest names and texts fit", async () => {
    const device = service.subscribe();
    await pusher.send(order(device, { author: "𝕬".repeat(80), group: "👩".repeat(80), excerpt: "é".repeat(120) }));
    expect(device.sent).toHaveLength(1);
  });
});

test.each([
  [404, {}, PushGone, undefined],
  [410, {}, PushGone, undefined],
  [429, { "retry-after": "120" }, PushNotSent, 120_000],
  [503, {}, PushNotSent, undefined],
  [400, {}, PushRefused, undefined],
  [403, {}, PushRefused, undefined],
  [307, { location: "http://127.0.0.1:1/elsewhere" }, PushRefused, undefined],
] as [number, Record<string, string>, new () => Error, number | undefined][])(
  "%i %j is %o, and the error names no endpoint",
  async (status, headers, kind, retryAfterMs) => {
    const device = service.subscribe();
    device.answer(status, headers);
    const error = (await pusher.send(order(device)).catch((caught: unknown) => caught)) as PushNotSent;
    expect(error).toBeInstanceOf(kind);
    expect(error.retryAfterMs).toBe(retryAfterMs);
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain(device.endpoint);
  },
);

test("a date to come again at is understood, and waited for some hours at most", async () => {
  const device = service.subscribe();
  const wait = async (value: string) => {
    device.answer(429, { "retry-after": value });
    const error = await pusher.send(order(device)).catch((caught: unknown) => caught as PushNotSent);
    return error?.retryAfterMs;
  };
  expect(await wait(new Date(Date.now() - 5_000).toUTCString())).toBe(0);
  expect(await wait("99999999")).toBe(6 * 60 * 60 * 1000);
  expect(await wait("soon")).toBeUndefined();
});

test("a service that is away may come back; keys of no browser never work", async () => {
  const device = service.subscribe();
  await expect(pusher.send({ ...order(device), endpoint: "http://127.0.0.1:1/push" })).rejects.toThrow(PushNotSent);
  const noPoint = { ...device.keys, p256dh: `B${"A".repeat(86)}` };
  await expect(pusher.send({ ...order(device), keys: noPoint })).rejects.toThrow(PushGone);
});

test("keys that are none are found at the start", () => {
  expect(() => createPusher({ vapid: { ...vapid, publicKey: "short" } })).toThrow(Error);
  expect(() => createPusher({ vapid: { ...vapid, subject: "me" } })).toThrow(Error);
});
