import type { SocketLine } from "./connection.ts";

/** Tells the server how far the person has read: the newest mark of each conversation, not every step, and again until it has heard. */
export interface ReadMarks {
  mark(conversationId: string, seq: number): void;
  /** Sends what could not be sent before. */
  flush(): void;
  close(): void;
}

// While messages rush by, one mark for all of them.
const GATHER_MS = 300;

export function createReadMarks({ line }: { line: SocketLine }): ReadMarks {
  const unsent = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!line.isOpen()) return;
    for (const [conversationId, seq] of unsent) {
      line.ask("conversation:read", { conversationId, seq }).then(
        (result) => {
          // A fault stays: too many is for later, and whoever left the conversation is told otherwise.
          const heard = result.ok || result.error.code === "not_found";
          if (heard && unsent.get(conversationId) === seq) unsent.delete(conversationId);
        },
        () => {},
      );
    }
  }

  return {
    mark(conversationId, seq) {
      if (seq <= (unsent.get(conversationId) ?? 0)) return;
      unsent.set(conversationId, seq);
      timer ??= setTimeout(flush, GATHER_MS);
    },
    flush,
    close: () => clearTimeout(timer),
  };
}
