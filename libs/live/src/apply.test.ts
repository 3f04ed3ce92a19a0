import type { ConversationSummary, ConversationView, Message } from "@namegame/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { apply, type LiveChange } from "./apply.ts";
import { initialState, type LiveState } from "./state.ts";
import { cursorsBehind, cursorsOf, listedConversations, pendingIn, unreadTotal } from "./views.ts";

const ME = "0192a000-0000-7000-8000-00000000000a";
const OTHER = "0192a000-0000-7000-8000-00000000000b";
const ROOM = "0192a000-0000-7000-8000-0000000000c1";

function messageOf(seq: number, authorId: string = OTHER): Message {
  const id = `0192a000-0000-7000-9000-${String(seq).padStart(12, "0")}`;
  const createdAt = new Date(Date.UTC(2026, 2, 2, 9, 0, seq)).toISOString();
  return { id, conversationId: ROOM, seq, authorId, clientId: id, body: `m${seq}`, createdAt };
}

function summaryOf(table: readonly Message[], more: Partial<ConversationSummary> = {}): ConversationSummary {
  return {
    id: ROOM,
    type: "direct",
    groupId: null,
    groupName: null,
    person: { userId: OTHER, name: "Ben", photoId: null },
    headSeq: table.length,
    headChange: 0,
    readSeq: 0,
    otherReadSeq: 0,
    mentionSeq: null,
    draft: null,
    posting: "everyone",
    moderates: false,
    lastMessage: table.at(-1) ?? null,
    lastAuthor: null,
    state: "open",
    ...more,
  };
}

const view = (summary: ConversationSummary): ConversationView => ({ ...summary, people: [], reads: [], blockedIds: [] });
const unchanged = { after: 0, upTo: 0, messages: [] };
const run = (state: LiveState, changes: readonly LiveChange[]) => changes.reduce(apply, state);
const shown = (state: LiveState) => state.windows[ROOM]?.messages.map((message) => message.seq);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** What the server answers a sync from the state's cursors. */
function syncAnswer(state: LiveState, table: readonly Message[]): LiveChange {
  const cursor = state.windows[ROOM]?.messages.at(-1)?.seq ?? 0;
  const messages = table.filter((message) => message.seq > cursor);
  return {
    type: "synced",
    answer: {
      conversations: [
        { conversationId: ROOM, headSeq: table.length, headChange: 0, readSeq: 0, messages, truncated: false, changed: unchanged },
      ],
      gone: [],
    },
  };
}

describe("messages", () => {
  const size = 30;
  const table = range(1, size).map((seq) => messageOf(seq, seq % 3 === 0 ? ME : OTHER));
  const batch = fc.array(fc.integer({ min: 1, max: size }), { minLength: 1, maxLength: 8 });

  it("end as the sorted set without doubles, whatever came double, out of order or not at all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: size }), fc.array(batch, { maxLength: 20 }), (known, batches) => {
        const page = table.slice(Math.max(0, known - 10), known);
        let state = run(initialState(ME), [
          { type: "got", conversation: view(summaryOf(table.slice(0, known))) },
          { type: "page", conversationId: ROOM, messages: page, headSeq: known, hasMore: known > 10 },
        ]);
        for (const seqs of batches) {
          state = apply(state, { type: "messages", messages: seqs.map((seq) => table[seq - 1]!) });
          const seqsShown = shown(state)!;
          expect(seqsShown).toEqual(range(seqsShown[0] ?? 1, (seqsShown[0] ?? 1) + seqsShown.length - 1));
        }
        state = apply(state, syncAnswer(state, table));
        expect(shown(state)).toEqual(range(shown(state)![0]!, size));
        expect(shown(state)![0]).toBeLessThanOrEqual(Math.max(1, known - 9));
        expect(state.windows[ROOM]!.ahead).toEqual([]);
        expect(cursorsBehind(state)).toBeUndefined();
      }),
    );
  });

  it("give the same summary as a fresh read, in any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(range(1, size), { minLength: size, maxLength: size }), fc.array(batch), (order, doubles) => {
        const changes: LiveChange[] = [...order.map((seq) => [seq]), ...doubles].map((seqs) => ({
          type: "messages",
          messages: seqs.map((seq) => table[seq - 1]!),
        }));
        const state = run(initialState(ME), [{ type: "got", conversation: view(summaryOf([])) }, ...changes]);
        // Writing marks as read: mine for me, the other's for them.
        expect(state.conversations[ROOM]).toEqual(summaryOf(table, { readSeq: 30, otherReadSeq: 29 }));
      }),
    );
  });

  it("forgets who called when it learns that they are blocked, and counts them when they no longer are, whichever was first: the call or the word of it", () => {
    const call = { ...messageOf(1), mentions: [ME] };
    const before = summaryOf([], { type: "group", person: null });
    const blocking = (blockedIds: string[]): LiveChange => ({ type: "got", conversation: { ...view(before), blockedIds } });
    const page: LiveChange = { type: "page", conversationId: ROOM, messages: [], headSeq: 0, hasMore: false };
    const heard: LiveChange = { type: "messages", messages: [call] };
    const calledBy = (changes: readonly LiveChange[]) => run(initialState(ME), changes).conversations[ROOM]!.mentionSeq;
    expect(calledBy([blocking([]), page, heard])).toBe(1);
    expect(calledBy([blocking([]), page, heard, blocking([OTHER])])).toBeNull();
    expect(calledBy([blocking([OTHER]), page, heard])).toBeNull();
    expect(calledBy([blocking([OTHER]), page, heard, blocking([])])).toBe(1);
  });

  it("beyond a gap wait, and ask for what is between", () => {
    const state = run(initialState(ME), [
      { type: "got", conversation: view(summaryOf(table.slice(0, 5))) },
      { type: "page", conversationId: ROOM, messages: table.slice(0, 5), headSeq: 5, hasMore: false },
      { type: "messages", messages: [table[7]!] },
    ]);
    expect(shown(state)).toEqual(range(1, 5));
    expect(cursorsBehind(state)).toEqual({ cursors: { [ROOM]: 5 }, changes: { [ROOM]: 0 } });
    expect(shown(apply(state, { type: "messages", messages: [table[6]!, table[5]!] }))).toEqual(range(1, 8));
  });

  it("are read upward page by page, without a double at the seam", () => {
    const state = run(initialState(ME), [
      { type: "page", conversationId: ROOM, messages: table.slice(20), headSeq: size, hasMore: true },
      { type: "page", conversationId: ROOM, messages: table.slice(8, 20), headSeq: size, hasMore: true },
      { type: "page", conversationId: ROOM, messages: table.slice(0, 8), headSeq: size, hasMore: false },
      { type: "page", conversationId: ROOM, messages: table.slice(8, 20), headSeq: size, hasMore: true },
    ]);
    expect(shown(state)).toEqual(range(1, size));
    expect(state.windows[ROOM]!.hasMore).toBe(false);
  });

  it("make way for the newest page when too much was missed", () => {
    const state = run(initialState(ME), [
      { type: "page", conversationId: ROOM, messages: table.slice(0, 5), headSeq: 5, hasMore: false },
      {
        type: "synced",
        answer: {
          conversations: [
            {
              conversationId: ROOM,
              headSeq: size,
              headChange: 0,
              readSeq: 0,
              messages: table.slice(20),
              truncated: true,
              changed: unchanged,
            },
          ],
          gone: [],
        },
      },
    ]);
    expect(shown(state)).toEqual(range(21, size));
    expect(state.windows[ROOM]!.hasMore).toBe(true);
  });
});

describe("changes", () => {
  const size = 12;
  const table = range(1, size).map((seq) => messageOf(seq));
  /** The state after each change: `who` is the seq of the message that changed. */
  function history(whos: readonly number[]) {
    return whos.map((seq, index) => ({ ...messageOf(seq), body: `change ${index + 1}`, change: index + 1 }));
  }
  const whos = fc.array(fc.integer({ min: 1, max: size }), { minLength: 1, maxLength: 15 });

  it("end as the newest state of each message, whatever came late, double, before its message, or not at all", () => {
    fc.assert(
      fc.property(whos, fc.array(fc.nat()), fc.shuffledSubarray(range(1, size)), (changed, heard, sent) => {
        const states = history(changed);
        let state = run(initialState(ME), [
          { type: "got", conversation: view(summaryOf([])) },
          { type: "page", conversationId: ROOM, messages: [], headSeq: 0, headChange: 0, hasMore: false },
        ]);
        const events: LiveChange[] = [
          ...heard.map((index): LiveChange => {
            const upTo = (index % states.length) + 1;
            return { type: "changed", conversationId: ROOM, after: upTo - 1, upTo, messages: [states[upTo - 1]!] };
          }),
          ...sent.map((seq): LiveChange => ({ type: "messages", messages: [table[seq - 1]!] })),
        ];
        for (const event of events) state = apply(state, event);
        const asked = cursorsOf(state)!;
        const newest = new Map(states.map((message) => [message.seq, message]));
        const fresh = table.map((message) => newest.get(message.seq) ?? message);
        const missed = fresh.filter((message) => message.seq > asked.cursors[ROOM]!);
        const after = asked.changes[ROOM]!;
        const changes = { after, upTo: states.length, messages: fresh.filter((message) => (message.change ?? 0) > after) };
        state = apply(state, {
          type: "synced",
          answer: {
            conversations: [
              {
                conversationId: ROOM,
                headSeq: size,
                headChange: states.length,
                readSeq: 0,
                messages: missed,
                truncated: false,
                changed: changes,
              },
            ],
            gone: [],
          },
        });
        expect(state.windows[ROOM]!.messages).toEqual(fresh);
        expect(state.conversations[ROOM]!.lastMessage).toEqual(fresh.at(-1));
        expect(cursorsBehind(state)).toBeUndefined();
      }),
    );
  });

  it("that came while an older page was on its way are read again for it", () => {
    const edited = { ...messageOf(2), body: "edited", change: 1 };
    let state = run(initialState(ME), [
      { type: "got", conversation: view(summaryOf(table)) },
      { type: "page", conversationId: ROOM, messages: table.slice(6), headSeq: size, headChange: 0, hasMore: true },
      { type: "changed", conversationId: ROOM, after: 0, upTo: 1, messages: [edited] },
      { type: "page", conversationId: ROOM, messages: table.slice(0, 6), headSeq: size, headChange: 0, hasMore: false },
    ]);
    expect(cursorsBehind(state)).toEqual({ cursors: { [ROOM]: size }, changes: { [ROOM]: 0 } });
    state = apply(state, { type: "changed", conversationId: ROOM, after: 0, upTo: 1, messages: [edited] });
    expect(state.windows[ROOM]!.messages[1]).toEqual(edited);
  });

  it("reach a run that somebody jumped to, and what is new does not", () => {
    const state = run(initialState(ME), [
      { type: "got", conversation: view(summaryOf(table)) },
      { type: "jumped", conversationId: ROOM, messages: table.slice(2, 6), headChange: 0, hasMore: true, hasNewer: true },
      { type: "messages", messages: [messageOf(size + 1)] },
      {
        type: "changed",
        conversationId: ROOM,
        after: 0,
        upTo: 2,
        messages: [
          { ...messageOf(4), change: 1 },
          { ...messageOf(9), change: 2 },
        ],
      },
    ]);
    expect(shown(state)).toEqual([3, 4, 5, 6]);
    expect(state.windows[ROOM]).toMatchObject({ ahead: [], change: 2, hasNewer: true });
    expect(state.conversations[ROOM]!.headSeq).toBe(size + 1);
    expect(cursorsBehind(state)).toBeUndefined();
    const grown = apply(state, {
      type: "page",
      conversationId: ROOM,
      messages: [7, 8, 9, 10, 11, 12, 13].map((seq) => messageOf(seq)),
      headSeq: size + 1,
      headChange: 2,
      hasMore: true,
      hasNewer: false,
    });
    expect(shown(grown)).toEqual(range(3, 13));
    expect(grown.windows[ROOM]).toMatchObject({ hasNewer: false, hasMore: true });
  });
});

describe("messages that a group no longer keeps", () => {
  const size = 24;
  const table = range(1, size).map((seq) => messageOf(seq));
  const summaryAt = (head: number, floor: number) =>
    summaryOf(table.slice(0, head), { type: "group", ...(floor > 0 && { floorSeq: floor }) });

  /** What the server answers a sync from the state's cursors, with messages up to `floor` gone. */
  function answerOf(state: LiveState, head: number, floor: number): LiveChange {
    const held = cursorsOf(state)?.cursors[ROOM] ?? 0;
    const truncated = floor > held;
    const messages = table.slice(0, head).filter((message) => message.seq > Math.max(held, floor));
    const conversation = { conversationId: ROOM, headSeq: head, headChange: 0, floorSeq: floor, readSeq: 0, messages, truncated };
    return { type: "synced", answer: { conversations: [{ ...conversation, changed: unchanged }], gone: [] } };
  }

  it("leave every open page, whatever it held, heard or missed: it ends as a fresh read, and asks no more", () => {
    const step = fc.record({
      grow: fc.integer({ min: 0, max: 5 }),
      lose: fc.integer({ min: 0, max: 6 }),
      // A browser hears what is new, or the summary, or neither.
      hears: fc.constantFrom("messages", "summary", "nothing", "sync", "page"),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.array(step, { maxLength: 8 }), (known, steps) => {
        let [head, floor] = [known, 0];
        let state = run(initialState(ME), [
          { type: "got", conversation: view(summaryAt(head, 0)) },
          { type: "page", conversationId: ROOM, messages: table.slice(0, head), headSeq: head, hasMore: false },
        ]);
        for (const { grow, lose, hears } of steps) {
          const from = head;
          head = Math.min(size, head + grow);
          floor = Math.min(head, floor + lose);
          if (hears === "messages") state = apply(state, { type: "messages", messages: table.slice(from, head) });
          if (hears === "summary") state = apply(state, { type: "got", conversation: view(summaryAt(head, floor)) });
          if (hears === "sync") state = apply(state, answerOf(state, head, floor));
          if (hears === "page") {
            const messages = table.slice(floor, head);
            state = apply(state, { type: "page", conversationId: ROOM, messages, headSeq: head, hasMore: false });
          }
        }
        // What a reconnect reads, in either order.
        const sync = answerOf(state, head, floor);
        const summary: LiveChange = { type: "listed", conversations: [summaryAt(head, floor)], keep: new Set() };
        for (const reconnect of [
          [sync, summary],
          [summary, answerOf(apply(state, summary), head, floor)],
        ]) {
          const ended = run(state, reconnect);
          expect(shown(ended)).toEqual(range(floor + 1, head));
          expect(ended.windows[ROOM]).toMatchObject({ ahead: [], hasMore: false, hasNewer: false });
          expect(cursorsBehind(ended)).toBeUndefined();
          expect(ended.conversations[ROOM]!.lastMessage).toEqual(head > floor ? table[head - 1] : null);
          expect(unreadTotal(ended)).toBe(head - floor);
        }
      }),
    );
  });

  it("leave a page that somebody jumped to, and what is left is read", () => {
    const state = run(initialState(ME), [
      { type: "got", conversation: view(summaryAt(size, 0)) },
      { type: "jumped", conversationId: ROOM, messages: table.slice(2, 6), hasMore: true, hasNewer: true },
      { type: "got", conversation: view(summaryAt(size, 4)) },
    ]);
    expect(shown(state)).toEqual([5, 6]);
    expect(state.windows[ROOM]).toMatchObject({ hasMore: false, hasNewer: true });
    const gone = apply(state, { type: "got", conversation: view(summaryAt(size, 10)) });
    expect(gone.windows[ROOM]).toMatchObject({ messages: [], hasNewer: false });
    expect(cursorsBehind(gone)).toEqual({ cursors: { [ROOM]: 10 }, changes: { [ROOM]: 0 } });
    expect(shown(apply(gone, answerOf(gone, size, 10)))).toEqual(range(11, size));
  });
});

describe("marks", () => {
  it("only grow, in whatever order they are heard", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), fc.array(fc.integer({ min: 0, max: 9 })), (mine, theirs) => {
        const state = run(initialState(ME), [
          { type: "got", conversation: view(summaryOf(range(1, 9).map((seq) => messageOf(seq)))) },
          ...mine.map((seq): LiveChange => ({ type: "read", conversationId: ROOM, userId: ME, seq })),
          ...theirs.map((seq): LiveChange => ({ type: "read", conversationId: ROOM, userId: OTHER, seq })),
          // A list that was asked for before all this.
          { type: "listed", conversations: [summaryOf(range(1, 9).map((seq) => messageOf(seq)))], keep: new Set() },
        ]);
        expect(state.conversations[ROOM]).toMatchObject({ readSeq: Math.max(0, ...mine), otherReadSeq: Math.max(0, ...theirs) });
        expect(unreadTotal(state)).toBe(9 - Math.max(0, ...mine));
      }),
    );
  });
});

describe("the list", () => {
  const said = summaryOf([messageOf(1)]);

  it("takes away what the person is no longer in, but nothing heard of since it was asked for", () => {
    const state = run(initialState(ME), [{ type: "got", conversation: view(said) }]);
    expect(listedConversations(apply(state, { type: "listed", conversations: [], keep: new Set() }))).toEqual([]);
    expect(listedConversations(apply(state, { type: "listed", conversations: [], keep: new Set([ROOM]) }))).toHaveLength(1);
  });

  it("keeps an empty conversation that a page shows, and does not list it", () => {
    const state = run(initialState(ME), [
      { type: "got", conversation: view(summaryOf([])) },
      { type: "listed", conversations: [], keep: new Set() },
    ]);
    expect(state.conversations[ROOM]).toBeDefined();
    expect(listedConversations(state)).toEqual([]);
  });

  it("forgets everything of a conversation that is gone", () => {
    const state = run(initialState(ME), [
      { type: "got", conversation: view(said) },
      { type: "page", conversationId: ROOM, messages: [messageOf(1)], headSeq: 1, hasMore: false },
      { type: "gone", conversationId: ROOM },
    ]);
    expect(state).toEqual(initialState(ME));
  });
});

describe("what is on its way", () => {
  it("is shown until it comes back, and never beside itself", () => {
    const mine = messageOf(1, ME);
    const pending = { clientId: mine.clientId, conversationId: ROOM, body: mine.body, createdAt: 0, state: "waiting" as const };
    const waiting = run(initialState(ME), [
      { type: "page", conversationId: ROOM, messages: [], headSeq: 0, hasMore: false },
      { type: "pending", pending: [pending] },
    ]);
    expect(pendingIn(waiting, ROOM)).toEqual([pending]);
    expect(pendingIn(apply(waiting, { type: "messages", messages: [mine] }), ROOM)).toEqual([]);
  });
});
