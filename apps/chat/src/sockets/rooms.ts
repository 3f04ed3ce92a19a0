import type { ChatIo, ChatSocket } from "./types.ts";

const CONVERSATION = "conversation:";
const GAME = "game:";

export const userRoom = (userId: string) => `user:${userId}`;
export const conversationRoom = (conversationId: string) => `${CONVERSATION}${conversationId}`;

export const gameRoom = (gameId: string) => `${GAME}${gameId}`;

/** The conversation a room is for, or undefined for rooms of another kind. */
export function conversationOfRoom(room: string): string | undefined {
  return room.startsWith(CONVERSATION) ? room.slice(CONVERSATION.length) : undefined;
}

/** This pod's sockets in a room; never asks the other pods. */
export function localSockets(io: ChatIo, room?: string): ChatSocket[] {
  const { sockets, adapter } = io.of("/");
  if (room === undefined) return [...sockets.values()];
  return [...(adapter.rooms.get(room) ?? [])].map((id) => sockets.get(id)).filter((socket) => socket !== undefined);
}

export function hasLocalSockets(io: ChatIo, room: string): boolean {
  return io.of("/").adapter.rooms.has(room);
}
