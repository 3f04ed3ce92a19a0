import { listApart } from "@namegame/core";
import type { Db } from "@namegame/db";
import type { Log } from "@namegame/service";

import { conversationRoom, userRoom } from "./rooms.ts";
import type { ChatIo, WritingNotice } from "./types.ts";

/** Gathers who is writing, and tells the other pods of many at once. */
export interface Typing {
  add(conversationId: string, userId: string): void;
  stop(): void;
}

// However many people write, a pod notifies four times a second at most; nobody sees dots a quarter of a second later.
const GATHER_MS = 250;
// Ids that fit one notification; beyond that a room is so busy that nobody looks at who else is writing.
const MAX_IDS = 80;

export function createTyping({ io, db, log }: { io: ChatIo; db: Db; log: Log }): Typing {
  const people = new Map<string, Set<string>>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(): Promise<void> {
    timer = undefined;
    const writing = [...people];
    people.clear();
    // Asked at each telling, not at each stroke: who blocked somebody is not seen to write from then on.
    const apart = await listApart({ db, userIds: [...new Set(writing.flatMap(([, userIds]) => [...userIds]))] });
    const notice = noticeOf(writing, apart);
    showTyping(io, notice);
    io.serverSideEmit("typing", notice);
  }

  io.on("typing", (notice) => showTyping(io, notice));

  return {
    add(conversationId, userId) {
      const writing = people.get(conversationId) ?? new Set();
      people.set(conversationId, writing.add(userId));
      timer ??= setTimeout(() => {
        tell().catch((error: unknown) => log.debug({ err: error }, "nobody was told who writes"));
      }, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** As much of it as fits. Somebody of whom not everything fits is left out: better unseen than seen by whom they blocked. */
function noticeOf(writing: readonly [string, ReadonlySet<string>][], apart: ReadonlyMap<string, string[]>): WritingNotice {
  const notice: WritingNotice = [];
  let room = MAX_IDS;
  for (const [conversationId, userIds] of writing) {
    const some = [...userIds].filter((userId) => {
      const size = 1 + (apart.get(userId)?.length ?? 0) * 2;
      if (size > room) return false;
      room -= size;
      return true;
    });
    if (some.length === 0) continue;
    const away = Object.fromEntries(some.flatMap((userId) => (apart.has(userId) ? [[userId, apart.get(userId)!]] : [])));
    notice.push(Object.keys(away).length > 0 ? [conversationId, some, away] : [conversationId, some]);
  }
  return notice;
}

/** Tells this pod's sockets in those conversations. */
function showTyping(io: ChatIo, notice: WritingNotice): void {
  for (const [conversationId, userIds, apart = {}] of notice) {
    for (const userId of userIds) {
      const away = (apart[userId] ?? []).map(userRoom);
      io.local.to(conversationRoom(conversationId)).except(away).emit("live", { type: "typing", conversationId, userId });
    }
  }
}
