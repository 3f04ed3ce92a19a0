import type { Message } from "@namegame/contract";
import { expect, test } from "vitest";
import { readersByMessage } from "./readers.ts";

const said = (seq: number, authorId: string): Message => ({
  id: `m${seq}`,
  conversationId: "c",
  seq,
  authorId,
  clientId: `k${seq}`,
  body: "",
  createdAt: "2026-03-02T09:00:00Z",
});
const messages = [said(5, "a"), said(6, "b"), said(7, "a")];

test("each stands under the last message they have read", () => {
  expect(readersByMessage(messages, { c: 6, d: 9, e: 6 })).toEqual(
    new Map([
      ["m6", ["c", "e"]],
      ["m7", ["d"]],
    ]),
  );
});

test("whoever has read nothing that is shown, or wrote the last one, stands nowhere", () => {
  expect(readersByMessage(messages, { a: 7, b: 6, c: 4 })).toEqual(new Map());
  expect(readersByMessage([], { a: 7 })).toEqual(new Map());
});
