import type { Db } from "@namegame/db";

import type { Fanout } from "../fanout/fanout.ts";
import { readParticipations } from "../fanout/resync.ts";
import { conversationOfRoom, conversationRoom, localSockets, userRoom } from "./rooms.ts";
import type { ChatIo, ChatSocket } from "./types.ts";

/** Puts a new socket into the rooms of its person. Before it is let in: what is committed later than its own first read then reaches it. */
export async function joinRooms({ db, fanout, socket }: { db: Db; fanout: Fanout; socket: ChatSocket }): Promise<void> {
  const { userId } = socket.data.actor;
  const conversations = (await readParticipations({ db, userIds: [userId] })).get(userId)!;
  for (const [conversationId, heads] of conversations) fanout.follow(conversationId, heads);
  await socket.join([userRoom(userId), ...[...conversations.keys()].map(conversationRoom)]);
}

/**
 * Reads again which conversations these people are in, and moves their sockets of this pod in and out of rooms. A socket that comes in is
 * told to read the conversation (`changed` names one that is told in any case); one that goes out, that it is gone.
 */
export async function rejoinRooms({
  io,
  db,
  fanout,
  userIds,
  changed,
}: {
  io: ChatIo;
  db: Db;
  fanout: Fanout;
  userIds: readonly string[];
  changed?: string;
}): Promise<void> {
  const here = userIds.filter((userId) => localSockets(io, userRoom(userId)).length > 0);
  if (here.length === 0) return;
  for (const [userId, conversations] of await readParticipations({ db, userIds: here })) {
    for (const socket of localSockets(io, userRoom(userId))) {
      for (const [conversationId, heads] of conversations) {
        const joins = !socket.rooms.has(conversationRoom(conversationId));
        if (joins) {
          fanout.follow(conversationId, heads);
          void socket.join(conversationRoom(conversationId));
        }
        if (joins || conversationId === changed) socket.emit("live", { type: "conversation_changed", conversationId });
      }
      for (const room of socket.rooms) {
        const conversationId = conversationOfRoom(room);
        if (conversationId === undefined || conversations.has(conversationId)) continue;
        void socket.leave(room);
        socket.emit("live", { type: "conversation_gone", conversationId });
      }
    }
  }
}
