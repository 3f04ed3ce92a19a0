import type { Attachment, ConversationSummary, ErrorCode, Face, Message } from "@namegame/contract";

/**
 * connecting: not yet, or again. online: events arrive. signed_out: the session ended; nothing is tried any more.
 */
export type Connection = "connecting" | "online" | "signed_out";

/** A run of a conversation's messages without a gap, as far as it was read, and what was heard beyond a gap. */
export interface MessageWindow {
  /** Ascending by seq, each seq once, no gap. */
  readonly messages: readonly Message[];
  /** Beyond a gap; shown once the gap is filled. */
  readonly ahead: readonly Message[];
  /** Older messages are there to be read upward. */
  readonly hasMore: boolean;
  /** The run ends before the newest message: somebody jumped to it. What is new is not added to it. */
  readonly hasNewer: boolean;
  /** Messages up to this seq are gone for good: the run begins beyond it. */
  readonly floor: number;
  /** Every change up to this number is in the messages. */
  readonly change: number;
}

/** What a message that is on its way answers. */
export type Quote = NonNullable<Message["replyTo"]>;

/** A message of this device that the server has not acknowledged. */
export interface Pending {
  clientId: string;
  conversationId: string;
  body: string;
  replyTo?: Quote;
  mentions?: readonly string[];
  attachments?: readonly Attachment[];
  /** Milliseconds since 1970, by this device's clock. */
  createdAt: number;
  /** refused: the server will not take it, or a day has passed; the text stays until the person decides. */
  state: "waiting" | "refused";
  error?: ErrorCode;
}

export interface LiveState {
  /** The person this browser is signed in as. */
  readonly me: string;
  readonly connection: Connection;
  /** Whether the list of conversations was read yet: before, nothing is known about unread messages. */
  readonly listed: boolean;
  readonly conversations: Readonly<Record<string, ConversationSummary>>;
  /** Faces of authors, by conversation and person. */
  readonly people: Readonly<Record<string, Readonly<Record<string, Face>>>>;
  /** How far others have read, by conversation and person: only of those who share it. */
  readonly reads: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Whom this person blocked, by conversation. */
  readonly blocked: Readonly<Record<string, readonly string[]>>;
  /** Who is writing, by conversation and person: until when, by this device's clock. */
  readonly typing: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly windows: Readonly<Record<string, MessageWindow>>;
  /** In the order of sending. */
  readonly pending: readonly Pending[];
}

export function initialState(me: string): LiveState {
  return {
    me,
    connection: "connecting",
    listed: false,
    conversations: {},
    people: {},
    reads: {},
    blocked: {},
    typing: {},
    windows: {},
    pending: [],
  };
}
