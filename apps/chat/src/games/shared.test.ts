import { expect, it } from "vitest";

import { createShared } from "./shared.ts";

it("gives everybody a reading that began after they asked, with as few readings as that takes", async () => {
  const begun: PromiseWithResolvers<number>[] = [];
  const shared = createShared(() => {
    const reading = Promise.withResolvers<number>();
    begun.push(reading);
    return reading.promise;
  });
  const first = shared.next("game");
  await expect.poll(() => begun.length).toBe(1);
  const [second, third] = [shared.next("game"), shared.next("game")];
  expect(begun).toHaveLength(1);
  begun[0]!.resolve(1);
  expect(await first).toBe(1);
  await expect.poll(() => begun.length).toBe(2);
  begun[1]!.resolve(2);
  expect(await Promise.all([second, third])).toEqual([2, 2]);
});

it("tells of a reading that failed, and reads again for the next", async () => {
  let times = 0;
  const shared = createShared(async () => {
    times += 1;
    if (times === 1) throw new Error("away");
    return times;
  });
  await expect(shared.next("game")).rejects.toThrow("away");
  expect(await shared.next("game")).toBe(2);
});
