import { z } from "zod";
import { defineActions } from "./define.ts";
import { id, messageBody, none, time } from "./fields.ts";
import { conversationTypes } from "./generated/enums.ts";
import { face } from "./people.ts";

export const MESSAGE_PAGE = 50;
/** A client that is further behind than this gets the newest page and a mark that older ones are to be read upward. */
export const SYNC_MAX = 200;

const seq = z.number().int().min(0);

export const message = z.object({
  id,
  conversationId: id,
  seq,
  /** Null where the author's account is gone. */
  authorId: id.nullable(),
  clientId: id,
  body: z.string(),
  createdAt: time,
});
export type Message = z.output<typeof message>;

export const conversationSummary = z.object({
  id,
  type: z.enum(conversationTypes),
  groupId: id.nullable(),
  groupName: z.string().nullable(),
  /** The other person of a direct conversation; null where the account is gone or a block hides it. */
  person: face.nullable(),
  headSeq: seq,
  readSeq: seq,
  /** The other person's read mark in a direct conversation; null in a group. */
  otherReadSeq: seq.nullable(),
  lastMessage: message.nullable(),
  /** Who wrote it, for the list of conversations. */
  lastAuthor: face.nullable(),
  /** request: somebody not met asks to write, and waits for my yes. waiting: I asked. */
  state: z.enum(["open", "request", "waiting", "closed"]),
});
export type ConversationSummary = z.output<typeof conversationSummary>;

/** Who writes in a conversation: names and faces for its messages' authors. */
export const conversationView = conversationSummary.extend({ people: z.array(face) });
export type ConversationView = z.output<typeof conversationView>;

export const chatActions = defineActions({
  "chat.startDirect": { input: z.object({ userId: id, groupId: id }), output: z.object({ conversationId: id }) },
  "chat.accept": { input: z.object({ conversationId: id }), output: none },
  "chat.decline": { input: z.object({ conversationId: id }), output: none },
});

const ofConversation = z.object({ conversationId: id });

/** What a socket may send, each with an acknowledgement of `Result<output>`. */
export const socketEvents = defineActions({
  "conversation:list": { input: none, output: z.object({ conversations: z.array(conversationSummary) }) },
  "conversation:get": { input: ofConversation, output: z.object({ conversation: conversationView }) },
  /** Cursors by conversation id: the newest seq held. Answers what is missing, in order, at most SYNC_MAX in each. */
  "conversation:sync": {
    input: z.object({ cursors: z.record(id, seq).refine((c) => Object.keys(c).length <= 500) }),
    output: z.object({
      conversations: z.array(
        z.object({ conversationId: id, headSeq: seq, readSeq: seq, messages: z.array(message), truncated: z.boolean() }),
      ),
      /** Conversations named in the cursors that the person takes no part in any more. */
      gone: z.array(id),
    }),
  },
  "conversation:read": { input: ofConversation.extend({ seq }), output: z.object({ readSeq: seq }) },
  /** The page of at most MESSAGE_PAGE messages before `before` (newest page without it), in ascending seq. */
  "message:list": {
    input: ofConversation.extend({ before: seq.optional() }),
    output: z.object({ messages: z.array(message), headSeq: seq, hasMore: z.boolean() }),
  },
  /**
   * Acknowledged after commit, never before. The same clientId again returns the stored message. Strict: who writes is the session's
   * person, and an input that names an author is refused, not read around.
   */
  "message:send": { input: ofConversation.extend({ clientId: id, body: messageBody }).strict(), output: z.object({ message }) },
});

export type SocketEventName = keyof typeof socketEvents;
export type SocketInput<N extends SocketEventName> = z.input<(typeof socketEvents)[N]["input"]>;
export type SocketParsed<N extends SocketEventName> = z.output<(typeof socketEvents)[N]["input"]>;
export type SocketOutput<N extends SocketEventName> = z.output<(typeof socketEvents)[N]["output"]>;
