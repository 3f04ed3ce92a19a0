import { describe, expect, it } from "vitest";

import { compare, type Row, type Written } from "./compare.ts";

const written: Written[] = ["a0", "b0", "a1", "b1"].map((id) => ({
  author: id[0]!,
  n: Number(id[1]),
  clientId: id,
  body: `message ${id}`,
  acknowledged: true,
}));
const table: Row[] = written.map(({ clientId, body }, index) => ({ seq: index + 1, clientId, body }));
const holdingAll = () => ({ held: new Map(table.map((row) => [row.seq, row.clientId])), returned: true });

describe("comparing with the table", () => {
  it("finds nothing where all is as it was written", () => {
    expect(compare({ written, table, sockets: [holdingAll(), holdingAll()] })).toEqual({
      written: 4,
      acknowledged: 4,
      stored: 4,
      lost: 0,
      unanswered: 0,
      doubled: 0,
      disordered: 0,
      missing: 0,
      foreign: 0,
      sockets: 2,
      agreeing: 2,
      neverReturned: 0,
    });
  });

  it("finds an acknowledged message that the table does not have, and at whom it is foreign", () => {
    const without = table.filter((row) => row.clientId !== "b1");
    expect(compare({ written, table: without, sockets: [holdingAll()] })).toMatchObject({ lost: 1, stored: 3, foreign: 1, agreeing: 0 });
  });

  it("does not call lost what was never acknowledged, and counts it apart", () => {
    const some = written.map((message) => ({ ...message, acknowledged: message.clientId !== "b1" }));
    const without = table.filter((row) => row.clientId !== "b1");
    expect(compare({ written: some, table: without, sockets: [] })).toMatchObject({ lost: 0, unanswered: 1 });
  });

  it("finds a message that is there twice", () => {
    const twice = [...table, { seq: 5, clientId: "another", body: "message a1" }];
    expect(compare({ written, table: twice, sockets: [holdingAll()] })).toMatchObject({ doubled: 1, lost: 0, missing: 1 });
  });

  it("finds an author's messages out of order, and lets authors mix", () => {
    const mixed = [table[1]!, table[0]!, table[3]!, table[2]!].map((row, index) => ({ ...row, seq: index + 1 }));
    expect(compare({ written, table: mixed, sockets: [] })).toMatchObject({ disordered: 0 });
    const wrong = [table[2]!, table[1]!, table[0]!, table[3]!].map((row, index) => ({ ...row, seq: index + 1 }));
    expect(compare({ written, table: wrong, sockets: [] })).toMatchObject({ disordered: 1 });
  });

  it("finds sockets that miss something, hold another message at a place, or never came back", () => {
    const hole = new Map(holdingAll().held);
    hole.delete(2);
    const swapped = new Map(holdingAll().held).set(1, "b0");
    const sockets = [holdingAll(), { held: hole, returned: true }, { held: swapped, returned: true }, { ...holdingAll(), returned: false }];
    expect(compare({ written, table, sockets })).toMatchObject({ missing: 2, foreign: 1, agreeing: 2, neverReturned: 1 });
  });
});
