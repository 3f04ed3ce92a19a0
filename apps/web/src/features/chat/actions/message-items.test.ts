import { EDIT_LIMIT_MS, type ConversationSummary, type Message } from "@namegame/contract";
import { expect, test } from "vitest";
import { messageItems, type ItemDeeds } from "./message-items.ts";

const message: Message = {
  id: "m",
  conversationId: "c",
  seq: 1,
  authorId: "ann",
  clientId: "k",
  body: "hello",
  createdAt: new Date().toISOString(),
};
const old = new Date(Date.now() - EDIT_LIMIT_MS - 1).toISOString();
const member = { me: "ben", conversation: { type: "group", moderates: false } as ConversationSummary, canAct: true, canWrite: true };
const admin = { ...member, conversation: { type: "group", moderates: true } as ConversationSummary };
const author = { ...member, me: "ann" };

const labels = (...[its, reader]: Parameters<typeof messageItems> extends [infer M, infer R, ...unknown[]] ? [M, R] : never) =>
  messageItems(its, reader, {} as ItemDeeds)
    .flat()
    .map((item) => item.label);

test.each([
  ["somebody else's", message, member, ["React", "Reply", "Copy text", "Report"]],
  ["one's own", message, author, ["React", "Reply", "Copy text", "Edit", "Delete"]],
  ["one's own of yesterday", { ...message, createdAt: old }, author, ["React", "Reply", "Copy text", "Delete"]],
  ["somebody else's, by an admin", message, admin, ["React", "Reply", "Copy text", "History", "Hide for everybody", "Report"]],
  ["one that was deleted", { ...message, gone: "author" }, author, []],
  ["one that was hidden, by its author", { ...message, gone: "admin" }, author, ["Delete"]],
  ["one that was hidden, by an admin", { ...message, gone: "admin" }, admin, ["History", "Show again"]],
  ["where only admins write", message, { ...member, canWrite: false }, ["React", "Copy text", "Report"]],
  ["where nobody can write", message, { ...author, canAct: false, canWrite: false }, ["Copy text", "Delete"]],
] as const)("what may be done with %s", (_, its, reader, expected) => {
  expect(labels(its, reader)).toEqual(expected);
});
