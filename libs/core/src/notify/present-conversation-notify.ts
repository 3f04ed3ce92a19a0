import type { ConversationNotify } from "@namegame/contract";

/** A participant's wish as it crosses a border; a mute that ran out is none. */
export function presentConversationNotify(
  { notify, muted_until: until }: { notify: ConversationNotify["choice"]; muted_until: Date | null },
  now: Date,
): ConversationNotify {
  return { choice: notify, mutedUntil: until && until > now ? until.toISOString() : null };
}
