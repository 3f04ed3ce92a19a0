import type { Message } from "@namegame/contract";

/** Who has read how far, by the message each stands under: the last one that they have read. Nobody stands under a message of their own. */
export function readersByMessage(messages: readonly Message[], reads: Readonly<Record<string, number>>): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const [userId, mark] of Object.entries(reads)) {
    const last = messages.findLast(({ seq }) => seq <= mark);
    if (!last || last.authorId === userId) continue;
    readers.set(last.id, [...(readers.get(last.id) ?? []), userId]);
  }
  return readers;
}
