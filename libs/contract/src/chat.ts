import { z } from "zod";
import { attachment, linkPreview } from "./attachments.ts";
import { defineActions } from "./define.ts";
import { emoji, id, messageBody, messageText, none, time } from "./fields.ts";
import { conversationTypes, postings } from "./generated/enums.ts";
import { ATTACHMENTS_MAX, MENTIONS_MAX } from "./limits.ts";
import { face } from "./people.ts";

const seq = z.number().int().min(0);

/** Why a message has no text any more: its author took it back, or an admin hid it. */
const goneBy = z.enum(["author", "admin"]);

/** What an absent field means: nothing of it. So the common message stays small on every line. */
export const message = z.object({
  id,
  conversationId: id,
  seq,
  /** Null where the author's account is gone. */
  authorId: id.nullable(),
  clientId: id,
  /** Empty where it is gone. */
  body: z.string(),
  createdAt: time,
  /** The number of its newest change in the conversation; of two states of a message the one with the greater number is the newer. */
  change: seq.optional(),
  editedAt: time.optional(),
  gone: goneBy.optional(),
  /** What it answers, as it reads now: at most EXCERPT_MAX characters. */
  replyTo: z.object({ id, seq, authorId: id.nullable(), excerpt: z.string(), gone: goneBy.optional() }).optional(),
  mentions: z.array(id).optional(),
  /** In the order in which each was first given. */
  reactions: z.array(z.object({ emoji: z.string(), userIds: z.array(id) })).optional(),
  attachments: z.array(attachment).optional(),
  /** Of its first link, once the page was looked at. */
  preview: linkPreview.optional(),
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
  /** The number of the newest change to any of its messages. */
  headChange: seq,
  /** Messages up to this one are gone: the group keeps them for some time only. Absent from a server of the release before. */
  floorSeq: seq.optional(),
  readSeq: seq,
  /** The other person's read mark in a direct conversation; null in a group, and where one of the two does not share marks. */
  otherReadSeq: seq.nullable(),
  /** The newest message that mentions me or answers me and that I have not read, if any. */
  mentionSeq: seq.nullable(),
  /** What this person began to write on another device. */
  draft: z.string().nullable(),
  posting: z.enum(postings),
  /** Whether this person may decide what stays: an owner or admin of the group. */
  moderates: z.boolean(),
  lastMessage: message.nullable(),
  /** Who wrote it, for the list of conversations. */
  lastAuthor: face.nullable(),
  /** request: somebody not met asks to write, and waits for my yes. waiting: I asked. */
  state: z.enum(["open", "request", "waiting", "closed"]),
});
export type ConversationSummary = z.output<typeof conversationSummary>;

/** One conversation with the names and faces of everybody in it who may be seen, and in a small one who has read how far. */
export const conversationView = conversationSummary.extend({
  people: z.array(face),
  /** Only of people who share their marks with somebody who shares theirs, and not in conversations of many. */
  reads: z.array(z.object({ userId: id, seq })),
  /** People of whom this person wants to see nothing. Who blocked this person is not told. */
  blockedIds: z.array(id),
});
export type ConversationView = z.output<typeof conversationView>;

export const chatActions = defineActions({
  "chat.startDirect": { input: z.object({ userId: id, groupId: id }), output: z.object({ conversationId: id }) },
  "chat.accept": { input: z.object({ conversationId: id }), output: none },
  "chat.decline": { input: z.object({ conversationId: id }), output: none },
  /** Who may write in a group's conversation; by an owner or admin. */
  "chat.setPosting": { input: z.object({ conversationId: id, posting: z.enum(postings) }), output: none },
  /** Whether others see how far this person has read, and this person how far they have. */
  "chat.setReceipts": { input: z.object({ shared: z.boolean() }), output: none },
});

const ofConversation = z.object({ conversationId: id });
const ofMessage = z.object({ messageId: id });
const changed = z.object({ message });

/** The state of every message whose newest change is beyond `after`, as far as `upTo`: who held the state at `after` then holds that at `upTo`. */
const changes = z.object({ after: seq, upTo: seq, messages: z.array(message) });
export type MessageChanges = z.output<typeof changes>;

/** What a socket may send, each with an acknowledgement of `Result<output>`. */
export const chatEvents = defineActions({
  "conversation:list": { input: none, output: z.object({ conversations: z.array(conversationSummary) }) },
  "conversation:get": { input: ofConversation, output: z.object({ conversation: conversationView }) },
  /**
   * Cursors by conversation id: the newest seq held, and in `changes` the newest change. Answers what is missing, in order, at most
   * SYNC_MAX of each in a conversation.
   */
  "conversation:sync": {
    input: z.object({
      cursors: z.record(id, seq).refine((c) => Object.keys(c).length <= 500),
      changes: z
        .record(id, seq)
        .refine((c) => Object.keys(c).length <= 500)
        .optional(),
    }),
    output: z.object({
      conversations: z.array(
        z.object({
          conversationId: id,
          headSeq: seq,
          headChange: seq,
          floorSeq: seq.optional(),
          readSeq: seq,
          messages: z.array(message),
          /** Further behind than SYNC_MAX or CHANGES_MAX: the newest page instead, in place of what is held. */
          truncated: z.boolean(),
          changed: changes,
        }),
      ),
      /** Conversations named in the cursors that the person takes no part in any more. */
      gone: z.array(id),
    }),
  },
  "conversation:read": { input: ofConversation.extend({ seq }), output: z.object({ readSeq: seq }) },
  /**
   * A page of at most MESSAGE_PAGE messages in ascending seq: before `before`, after `after`, around `around`, or the newest. Every change
   * up to `headChange` is in them.
   */
  "message:list": {
    input: ofConversation.extend({ before: seq.optional(), after: seq.optional(), around: seq.optional() }),
    output: z.object({ messages: z.array(message), headSeq: seq, headChange: seq, hasMore: z.boolean(), hasNewer: z.boolean() }),
  },
  /**
   * Acknowledged after commit, never before. The same clientId again returns the stored message. Strict: who writes is the session's
   * person, and an input that names an author is refused, not read around.
   */
  "message:send": {
    input: ofConversation
      .extend({
        clientId: id,
        /** Empty only beside photos. */
        body: messageText,
        replyToId: id.optional(),
        mentions: z.array(id).max(MENTIONS_MAX).optional(),
        /** The person's own uploads for this conversation, in the order in which they are shown. */
        attachmentIds: z.array(id).max(ATTACHMENTS_MAX).optional(),
      })
      .strict()
      .refine(({ body, attachmentIds }) => body.trim() !== "" || attachmentIds?.length, { path: ["body"], message: "empty" }),
    output: z.object({ message }),
  },
  /** By its author within EDIT_LIMIT_MS. */
  "message:edit": { input: ofMessage.extend({ body: messageBody }), output: changed },
  /** By its author, at any time; a tombstone stays. */
  "message:delete": { input: ofMessage, output: changed },
  "message:react": { input: ofMessage.extend({ emoji, on: z.boolean() }), output: changed },
  /** By an owner or admin of the group; the text is kept for audit. */
  "message:hide": { input: ofMessage.extend({ hidden: z.boolean() }), output: changed },
  /** What a message said before each edit, oldest first, and what was hidden; for owners and admins of the group. */
  "message:history": {
    input: ofMessage,
    output: z.object({ body: z.string(), edits: z.array(z.object({ body: z.string(), until: time })) }),
  },
  /** The first message of a day or later, to jump to; null where there is none. `at`: the day's beginning in the person's time zone. */
  "message:find": { input: ofConversation.extend({ at: time }), output: z.object({ seq: seq.nullable() }) },
  /** In the person's own conversations, or the one named: newest first, older than the message `before`. All words, or any part of a word, without case and accents. */
  "message:search": {
    input: z.object({ query: messageText.min(1).max(200), conversationId: id.optional(), before: id.optional() }),
    output: z.object({
      hits: z.array(z.object({ message, conversationName: z.string(), author: face.nullable() })),
      hasMore: z.boolean(),
    }),
  },
  "draft:save": { input: ofConversation.extend({ body: messageText }), output: none },
  /** The person is writing; told to the others in the conversation for a few seconds. Lost ones are nobody's loss. */
  "conversation:typing": { input: ofConversation, output: none },
  /** Says that the person is here for PRESENCE_LEASE_MS more, and answers who else of this conversation is. */
  "conversation:here": { input: ofConversation, output: z.object({ userIds: z.array(id) }) },
});
