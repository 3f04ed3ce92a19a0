import type { Message } from "@namegame/contract";
import { expect, test } from "vitest";
import { groupMessages } from "./group-messages.ts";

let seq = 0;
function said(authorId: string | null, createdAt: string): Message {
  seq += 1;
  return { id: `m${seq}`, conversationId: "c", seq, authorId, clientId: `k${seq}`, body: `${seq}`, createdAt };
}

const utcDay = (time: string) => time.slice(0, 10);
const shape = (messages: Message[]) =>
  groupMessages(messages, utcDay).map((day) => day.runs.map((run) => [run.authorId, run.messages.length]));

test("one author's messages in one go share a face; another author or a pause begins anew", () => {
  expect(
    shape([
      said("a", "2026-03-02T09:00:00Z"),
      said("a", "2026-03-02T09:01:00Z"),
      said("b", "2026-03-02T09:01:30Z"),
      said("a", "2026-03-02T09:02:00Z"),
      said("a", "2026-03-02T09:30:00Z"),
    ]),
  ).toEqual([
    [
      ["a", 2],
      ["b", 1],
      ["a", 1],
      ["a", 1],
    ],
  ]);
});

test("a new day begins anew, though the author goes on", () => {
  expect(shape([said("a", "2026-03-02T23:59:50Z"), said("a", "2026-03-03T00:00:10Z")])).toEqual([[["a", 1]], [["a", 1]]]);
});

test("at the message where a line is drawn a run begins", () => {
  const messages = [said("a", "2026-03-02T09:00:00Z"), said("a", "2026-03-02T09:00:01Z"), said("a", "2026-03-02T09:00:02Z")];
  const [day] = groupMessages(messages, utcDay, messages[1]!.id);
  expect(day!.runs.map((run) => run.messages.length)).toEqual([1, 2]);
});

test("former members' messages are one author's only next to each other", () => {
  expect(shape([said(null, "2026-03-02T09:00:00Z"), said(null, "2026-03-02T09:00:01Z")])).toEqual([[[null, 2]]]);
});

test("nothing is nothing", () => {
  expect(groupMessages([], utcDay)).toEqual([]);
});
