import type { ConversationType, NotificationKind, NotifyChoice } from "@namegame/contract";

export interface Hearing {
  type: ConversationType;
  /** False while a request of somebody not met waits for this person's yes. */
  accepted: boolean;
  choice: NotifyChoice;
  mutedUntil: Date | null;
  mentioned: boolean;
  /** The message answers one of theirs. */
  answered: boolean;
}

export interface Telling {
  kind: NotificationKind;
  /** Whether it stands in the inbox; a room's everyday talk does not. */
  inbox: boolean;
  push: boolean;
}

/** What one person is told of one message that somebody else wrote; null where nothing. Quiet hours are looked at besides: they keep only the push back. */
export function tellingOf({ type, accepted, choice, mutedUntil, mentioned, answered, at }: Hearing & { at: Date }): Telling | null {
  const muted = choice === "none" || (mutedUntil !== null && mutedUntil > at);
  if (!accepted) return { kind: "message_request", inbox: true, push: !muted };
  // Who is named in a room they muted finds it in the inbox, and is not rung for.
  if (mentioned) return { kind: "mention", inbox: true, push: !muted };
  if (answered) return { kind: "reply", inbox: true, push: !muted };
  if (muted || choice === "mentions") return null;
  return { kind: "message", inbox: type === "direct", push: true };
}
