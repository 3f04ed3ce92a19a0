import type { ConversationSummary } from "@namegame/contract";
import { Avatar, type AvatarSize } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";

/** What a conversation is called: the group, or the other person. */
export function conversationName({ type, groupName, person }: ConversationSummary): string {
  return (type === "group" ? groupName : person?.name) ?? t.chat.notAvailable;
}

export function ConversationFace({ conversation, size }: { conversation: ConversationSummary; size: AvatarSize }) {
  const { person, groupId, id } = conversation;
  return (
    <Avatar id={person?.userId ?? groupId ?? id} name={conversationName(conversation)} photo={photoSource(person?.photoId)} size={size} />
  );
}
