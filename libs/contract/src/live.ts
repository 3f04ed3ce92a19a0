import { z } from "zod";
import type { message, MessageChanges } from "./chat.ts";
import { id } from "./fields.ts";
import { joinedPerson, meetResult } from "./greet.ts";
import { photoStatus } from "./photos.ts";
import type { GameScene } from "./play.ts";
import type { SocketInput, SocketOutput } from "./sockets.ts";

/** What happened, told to the people it concerns. A hint: one that is lost is mended by reading again on reconnect. */
export const liveEvent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("joined"),
    groupId: id,
    codeId: id,
    person: joinedPerson,
    uses: z.number().int(),
    useLimit: z.number().int(),
  }),
  z.object({ type: z.literal("code_full"), groupId: id, codeId: id }),
  z.object({ type: z.literal("met"), result: meetResult }),
  z.object({ type: z.literal("meeting_undone"), meetingId: id, userId: id }),
  z.object({ type: z.literal("people_changed"), groupId: id }),
  z.object({ type: z.literal("groups_changed") }),
  z.object({ type: z.literal("photo"), photo: photoStatus }),
  /** The receiver takes part in a conversation, or its state changed: read its summary again. */
  z.object({ type: z.literal("conversation_changed"), conversationId: id }),
  z.object({ type: z.literal("conversation_gone"), conversationId: id }),
  z.object({ type: z.literal("read"), conversationId: id, userId: id, seq: z.number().int() }),
  /** Messages of a conversation changed, up to this number: for pods, which read them and tell their browsers. */
  z.object({ type: z.literal("messages_changed"), conversationId: id, change: z.number().int() }),
  /** Somebody is writing; good for TYPING_MS. */
  z.object({ type: z.literal("typing"), conversationId: id, userId: id }),
  /** A game of the group began or ended: to its members. */
  z.object({ type: z.literal("game_running"), groupId: id, gameId: id, running: z.boolean() }),
  /** A game's state changed: for pods, which read it and tell its screens. */
  z.object({ type: z.literal("game_changed"), gameId: id }),
  /** More answered, and nothing else changed: for pods. */
  z.object({ type: z.literal("game_answered"), gameId: id }),
  /** The receiver's inbox changed: read its count, or it, again. */
  z.object({ type: z.literal("notifications_changed") }),
  /** What waits for the group's owners and admins changed. To them alone. */
  z.object({ type: z.literal("reports_changed"), groupId: id }),
  /** An admin hid a message of the receiver. */
  z.object({ type: z.literal("message_hidden"), conversationId: id, messageId: id }),
  /** Somebody looked at a report of the receiver. */
  z.object({ type: z.literal("report_resolved"), messageId: id }),
  /** The receiver's sessions changed: chat pods check their sockets again and cut those that ended. */
  z.object({ type: z.literal("sessions_changed") }),
  /** Hints may have been lost: read again what is shown. Made by a chat pod that was deaf, and by the browser after a reconnect. */
  z.object({ type: z.literal("refresh") }),
]);
export type LiveEvent = z.output<typeof liveEvent>;

/** One notification on the channel LIVE_CHANNEL, from any process to every chat pod. */
export const LIVE_CHANNEL = "namegame_live";
export const liveEnvelope = z.object({ to: z.array(id), event: liveEvent });
export type LiveEnvelope = z.output<typeof liveEnvelope>;

/** What a browser says as it connects. A server of the release before hears nothing of it. */
export interface SocketHandshake {
  /** Where it stands: what it missed comes behind the server's yes, without being asked for. */
  sync?: SocketInput<"conversation:sync">;
}

/** What a pod sends to browsers. */
export interface ServerEvents {
  messages: (messages: z.output<typeof message>[]) => void;
  changed: (changes: MessageChanges & { conversationId: string }) => void;
  /** The answer to the cursors of the handshake. None where it could not be given: then the browser asks. */
  synced: (answer: SocketOutput<"conversation:sync">) => void;
  live: (event: LiveEvent) => void;
  /** The room as it is now, with the receiver's own seat. */
  game: (scene: GameScene) => void;
  /** How many of the players answered the round so far. */
  game_answered: (count: { gameId: string; round: number; answered: number; players: number }) => void;
  /** The pod is leaving: reconnect after your own delay. */
  reconnect_in: (delayMs: number) => void;
}
