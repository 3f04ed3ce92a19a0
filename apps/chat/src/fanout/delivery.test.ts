import type { Message } from "@namegame/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createDelivery } from "./delivery.ts";

const ROOM = "0192a000-0000-7000-8000-000000000001";

function messageOf(seq: number, conversationId = ROOM): Message {
  const id = `0192a000-0000-7000-9000-${String(seq).padStart(12, "0")}`;
  return { id, conversationId, seq, authorId: null, clientId: id, body: `m${seq}`, createdAt: "2026-03-02T09:00:00.000Z" };
}

/** A table with messages 1..size, and a delivery that reads it; `faults` of the reads fail first. */
function setUp({ size, faults = 0 }: { size: number; faults?: number }) {
  const table = Array.from({ length: size }, (_, index) => messageOf(index + 1));
  const passedOn: number[] = [];
  const reads: { after: number; upTo: number }[] = [];
  let failing = faults;
  const delivery = createDelivery({
    async read({ after, upTo, limit }) {
      reads.push({ after, upTo });
      if (failing-- > 0) throw new Error("the database is away");
      return table.filter((message) => message.seq > after && message.seq <= upTo).slice(0, limit);
    },
    emit: (_, messages) => void passedOn.push(...messages.map((message) => message.seq)),
    onGapRead: () => {},
    onReadFailed: () => {},
  });
  return { delivery, passedOn, reads, table };
}

const upTo = (size: number, from = 1) => Array.from({ length: size - from + 1 }, (_, index) => from + index);

describe("delivery in a pod", () => {
  it("passes each message on once and in order, whatever is doubled, reordered or never heard", async () => {
    const size = 40;
    const hearing = fc.array(fc.array(fc.integer({ min: 1, max: size }), { minLength: 1, maxLength: 6 }), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(hearing, async (batches) => {
        const { delivery, passedOn, table } = setUp({ size });
        delivery.follow(ROOM, 0);
        for (const batch of batches) {
          delivery.offer(batch.map((seq) => table[seq - 1]!));
          await Promise.resolve();
        }
        delivery.reach(ROOM, size);
        await expect.poll(() => passedOn.length, { interval: 5 }).toBeGreaterThanOrEqual(size);
        expect(passedOn).toEqual(upTo(size));
        delivery.close();
      }),
      { numRuns: 25 },
    );
  });

  it("does not ask the table when two writers only crossed each other", async () => {
    const { delivery, passedOn, reads, table } = setUp({ size: 4 });
    delivery.follow(ROOM, 0);
    delivery.offer([table[1]!]);
    expect(passedOn).toEqual([]);
    delivery.offer([table[0]!]);
    delivery.offer([table[3]!, table[2]!]);
    expect(passedOn).toEqual([1, 2, 3, 4]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(reads).toEqual([]);
  });

  it("passes on nothing older than what was there when it began to follow, and nothing that nobody follows", async () => {
    const { delivery, passedOn, table } = setUp({ size: 6 });
    delivery.offer([table[0]!]);
    delivery.follow(ROOM, 4);
    delivery.offer([table[2]!, table[4]!]);
    delivery.forget(ROOM);
    delivery.offer([table[5]!]);
    expect(passedOn).toEqual([5]);
    expect(delivery.followed()).toEqual([]);
  });

  it("reads again until the database answers", async () => {
    const { delivery, passedOn, reads } = setUp({ size: 3, faults: 2 });
    delivery.follow(ROOM, 0);
    delivery.reach(ROOM, 3);
    await expect.poll(() => passedOn, { timeout: 5_000 }).toEqual([1, 2, 3]);
    expect(reads).toHaveLength(3);
  });

  it("is not held up by a seq that the table does not hold", async () => {
    const { delivery, passedOn, table } = setUp({ size: 5 });
    delivery.follow(ROOM, 0);
    table.splice(1, 1);
    delivery.reach(ROOM, 5);
    await expect.poll(() => passedOn).toEqual([1, 3, 4, 5]);
  });

  it("catches up over several pages, and past a thousand leaves the rest to the browsers' cursors", async () => {
    const near = setUp({ size: 450 });
    near.delivery.follow(ROOM, 0);
    near.delivery.reach(ROOM, 450);
    await expect.poll(() => near.passedOn.length).toBe(450);
    expect(near.passedOn).toEqual(upTo(450));

    const far = setUp({ size: 5_000 });
    far.delivery.follow(ROOM, 0);
    far.delivery.reach(ROOM, 5_000);
    await expect.poll(() => far.passedOn.length).toBe(50);
    expect(far.passedOn).toEqual(upTo(5_000, 4_951));
  });
});
