"use client";
import { SearchField, Sheet } from "@namegame/ui";
import { useState } from "react";
import { t } from "../../../strings/index.ts";
import { conversationName } from "../components/ConversationFace.tsx";
import { useRoom } from "../room/room.tsx";
import { SearchResults } from "./SearchResults.tsx";

/** Search in the open conversation. */
export function SearchSheet({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { conversation } = useRoom();
  const [text, setText] = useState("");
  const title = t.chat.searchIn(conversationName(conversation));
  return (
    <Sheet title={title} open={open} onOpenChange={onOpenChange}>
      <SearchField label={title} placeholder={t.chat.search} value={text} onValueChange={setText} />
      <div className="-mx-3 min-h-64">
        <SearchResults text={text} conversationId={conversation.id} onGo={() => onOpenChange(false)} />
      </div>
    </Sheet>
  );
}
