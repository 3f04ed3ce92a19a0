import type { ChatIo } from "./types.ts";

/** Gathers who is writing, and tells the other pods of many at once. */
export interface Typing {
  add(conversationId: string, userId: string): void;
  stop(): void;
}

// However many people write, a pod notifies four times a second at most; nobody sees dots a quarter of a second later.
const GATHER_MS = 250;
// What fits one notification; beyond that a room is so busy that nobody looks at who else is writing.
const MAX_PEOPLE = 80;

export function createTyping({ io, show }: { io: ChatIo; show: (writing: WritingNotice) => void }): Typing {
  const people = new Map<string, Set<string>>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    timer = undefined;
    const notice: WritingNotice = [];
    let room = MAX_PEOPLE;
    for (const [conversationId, userIds] of people) {
      const some = [...userIds].slice(0, room);
      room -= some.length;
      if (some.length > 0) notice.push([conversationId, some]);
    }
    people.clear();
    show(notice);
    io.serverSideEmit("typing", notice);
  }

  return {
    add(conversationId, userId) {
      const writing = people.get(conversationId) ?? new Set();
      people.set(conversationId, writing.add(userId));
      timer ??= setTimeout(tell, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Who writes where. */
export type WritingNotice = [conversationId: string, userIds: string[]][];

/** Tells this pod's sockets in those conversations. */
export function showTyping(io: ChatIo, notice: WritingNotice, roomOf: (conversationId: string) => string): void {
  for (const [conversationId, userIds] of notice) {
    for (const userId of userIds) io.local.to(roomOf(conversationId)).emit("live", { type: "typing", conversationId, userId });
  }
}
