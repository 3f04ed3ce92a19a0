import type { Message } from "@namegame/contract";

/** Messages of one author in one go, shown under one face. */
export interface Run {
  authorId: string | null;
  messages: Message[];
}

export interface Day {
  /** Any time of that day, for its heading. */
  time: string;
  runs: Run[];
}

// After a pause the face and the time come again.
const RUN_PAUSE_MS = 10 * 60 * 1000;

/** Ascending messages by day (as `dayOf` tells it, in the reader's time zone) and author. With the message of the id `breakAt` a run begins. */
export function groupMessages(messages: readonly Message[], dayOf: (time: string) => string, breakAt?: string): Day[] {
  const days: Day[] = [];
  let day = "";
  let last: Message | undefined;
  for (const message of messages) {
    const its = dayOf(message.createdAt);
    if (its !== day) days.push({ time: message.createdAt, runs: [] });
    const { runs } = days.at(-1)!;
    const together = last !== undefined && its === day && last.authorId === message.authorId && pause(last, message) < RUN_PAUSE_MS;
    if (together && message.id !== breakAt) runs.at(-1)!.messages.push(message);
    else runs.push({ authorId: message.authorId, messages: [message] });
    day = its;
    last = message;
  }
  return days;
}

function pause(before: Message, after: Message): number {
  return Date.parse(after.createdAt) - Date.parse(before.createdAt);
}
