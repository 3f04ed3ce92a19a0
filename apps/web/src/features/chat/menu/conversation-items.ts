import type { ConversationSummary } from "@namegame/contract";
import type { MenuItem } from "@namegame/ui";
import type { ElementType } from "react";
import { t } from "../../../strings/index.ts";

export interface ConversationDeeds {
  search(): void;
  goToDate(): void;
  setPosting(posting: ConversationSummary["posting"]): void;
}

/** Everything that may be done with a conversation, in sections. A new deed gets its line here. */
export function conversationItems(
  { groupId, type, posting, moderates }: ConversationSummary,
  deeds: ConversationDeeds,
  link: ElementType,
): MenuItem[][] {
  const all: MenuItem[][] = [
    [
      { label: t.chat.searchHere, icon: "search", onSelect: deeds.search },
      { label: t.chat.goToDate, icon: "calendar", onSelect: deeds.goToDate },
    ],
    groupId ? [{ label: t.chat.people, icon: "people", href: `/g/${groupId}/people`, as: link }] : [],
    // What is told of: all, mentions, nothing.
    [],
    type === "group" && moderates ? [postingItem(posting, deeds)] : [],
  ];
  return all.filter((section) => section.length > 0);
}

function postingItem(posting: ConversationSummary["posting"], { setPosting }: ConversationDeeds): MenuItem {
  if (posting === "admins") return { label: t.chat.everybodyWrites, icon: "chat", onSelect: () => setPosting("everyone") };
  return { label: t.chat.onlyAdminsWrite, icon: "key", onSelect: () => setPosting("admins") };
}
