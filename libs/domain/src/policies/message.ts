import type { MessagesFrom } from "@namegame/contract";

export type WriteAccess = "open" | "request" | "none";

/**
 * How one person may begin to write to another: at once, by a request the other accepts first, or not at all.
 * `blocked` is true whichever of the two blocked; the answer does not tell which.
 */
export function writeAccess(of: {
  isSelf: boolean;
  shareGroup: boolean;
  blocked: boolean;
  met: boolean;
  messagesFrom: MessagesFrom;
}): WriteAccess {
  if (of.isSelf || !of.shareGroup || of.blocked) return "none";
  return of.messagesFrom === "group" || of.met ? "open" : "request";
}
