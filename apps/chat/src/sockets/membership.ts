import type { Db } from "@namegame/db";

import type { Fanout } from "../fanout/fanout.ts";
import { readParticipations } from "../fanout/resync.ts";
import { conversationOfRoom, conversationRoom, localSockets, userRoom } from "./rooms.ts";
import type { ChatIo, ChatSocket } from "./types.ts";

/** Keeps each socket of this pod in the rooms of the conversations that its person takes part in. */
export interface Membership {
  /** Puts a new socket into its rooms. Before it is let in: what is committed later than its own first read then reaches it. */
  join(socket: ChatSocket): Promise<void>;
  /** The socket is in: what changed for its person while it was on its way is seen to. */
  entered(socket: ChatSocket): void;
  /**
   * Reads again which conversations these people are in, and moves their sockets in and out of rooms. A socket that comes in is told to
   * read the conversation (`changed` names one that is told in any case); one that goes out, that it is gone.
   */
  rejoin(options: { userIds: readonly string[]; changed?: string }): Promise<void>;
}

export function createMembership(options: { io: ChatIo; db: Db; fanout: Fanout; onFailed: (error: unknown) => void }): Membership {
  const { io, db, fanout, onFailed } = options;
  // Sockets whose rooms are read and which are found by no room yet.
  const entering = new Set<ChatSocket>();
  const moved = new WeakSet<ChatSocket>();
  let last: Promise<void> = Promise.resolve();

  async function move(userIds: readonly string[], changed: string | undefined): Promise<void> {
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

  function rejoin({ userIds, changed }: { userIds: readonly string[]; changed?: string }): Promise<void> {
    const people = new Set(userIds);
    for (const socket of entering) if (people.has(socket.data.actor.userId)) moved.add(socket);
    // One after the other: an answer that is older than another's must not be the last that counts.
    const mine = last.then(() => move(userIds, changed));
    last = mine.catch(() => {});
    return mine;
  }

  return {
    async join(socket) {
      const { userId } = socket.data.actor;
      entering.add(socket);
      try {
        const conversations = (await readParticipations({ db, userIds: [userId] })).get(userId)!;
        for (const [conversationId, heads] of conversations) fanout.follow(conversationId, heads);
        await socket.join([userRoom(userId), ...[...conversations.keys()].map(conversationRoom)]);
      } finally {
        // By then it is let in, or gone.
        setImmediate(() => entering.delete(socket));
      }
    },
    entered(socket) {
      if (moved.delete(socket)) rejoin({ userIds: [socket.data.actor.userId] }).catch(onFailed);
    },
    rejoin,
  };
}
