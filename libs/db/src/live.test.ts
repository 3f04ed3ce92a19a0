import { createLog } from "@namegame/service";
import { testDatabase } from "@namegame/testing";
import { afterAll, expect, test } from "vitest";

import { createListener } from "./listener.ts";
import { LIVE_CHANNEL, LiveEventTooLarge, publishLive, splitNotice } from "./live.ts";
import type { LiveNotice } from "./live.ts";

const { db, directUrl } = await testDatabase();
const got: LiveNotice[] = [];
const listener = createListener({ directUrl, applicationName: "live-test", log: createLog({ service: "test", level: "silent" }) });
await listener.listen(LIVE_CHANNEL, (payload) => got.push(JSON.parse(payload) as LiveNotice));
afterAll(() => listener.close());

const ids = (count: number) => Array.from({ length: count }, (_, index) => `018f0000-0000-7000-8000-${String(index).padStart(12, "0")}`);

test("reaches everybody once, however many they are", async () => {
  const to = ids(1_000);
  await publishLive(db, { to: [...to, ...to.slice(0, 10)], event: { type: "people_changed", groupId: "ü".repeat(100) } });
  await expect.poll(() => got.flatMap((notice) => notice.to)).toHaveLength(1_000);
  expect(got.flatMap((notice) => notice.to).toSorted()).toEqual(to);
  expect(new Set(got.map((notice) => JSON.stringify(notice.event))).size).toBe(1);
});

test("no text is larger than a notification may be, counted in bytes", () => {
  const payloads = splitNotice({ to: ids(500), event: { text: "ß".repeat(3_000) } });
  expect(payloads.length).toBeGreaterThan(1);
  for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
});

test("an event that fits nobody is refused, and nothing is sent for nobody", async () => {
  expect(() => splitNotice({ to: ids(2), event: { text: "x".repeat(8_000) } })).toThrow(LiveEventTooLarge);
  expect(splitNotice({ to: [], event: {} })).toEqual([]);
});

test("refuses to be part of a transaction", async () => {
  const inside = db.transaction().execute((inner) => publishLive(inner, { to: ids(1), event: {} }));
  await expect(inside).rejects.toThrow("after the commit");
});
