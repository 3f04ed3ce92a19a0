"use client";
import type { ConversationSummary, Face, Message } from "@namegame/contract";
import { createContext, useContext } from "react";
import { t } from "../../../strings/index.ts";

/** What stands over the conversation about one message. */
export type MessageOverlay = "actions" | "react" | "remove" | "hide" | "history" | "report";

/** The open conversation, for everything inside it: who is in it, and what a message may ask for. */
export interface Room {
  conversation: ConversationSummary;
  me: string;
  people: Readonly<Record<string, Face>>;
  blocked: readonly string[];
  here: ReadonlySet<string>;
  /** One may react to what is said, and change what one said. */
  canAct: boolean;
  /** One may write, and so answer. */
  canWrite: boolean;
  /** The seq of the message that was just jumped to. */
  highlighted: number | undefined;
  reply(message: Message): void;
  edit(message: Message): void;
  /** Shows the message of this seq, wherever it is. */
  jump(seq: number): void;
  open(overlay: MessageOverlay, message: Message, anchor: HTMLElement | null): void;
}

const Context = createContext<Room | null>(null);

export const RoomProvider = Context;

export function useRoom(): Room {
  const room = useContext(Context);
  if (!room) throw new Error("only inside an open conversation");
  return room;
}

/** How a person of the conversation is called: "You", their name, or why they have none. */
export function authorName({ me, people, blocked }: Pick<Room, "me" | "people" | "blocked">, userId: string | null): string {
  if (userId === me) return t.chat.you;
  if (userId !== null && blocked.includes(userId)) return t.chat.blockedAuthor;
  return (userId === null ? undefined : people[userId]?.name) ?? t.chat.formerMember;
}
