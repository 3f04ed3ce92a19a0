"use client";
import type { ConversationSummary } from "@namegame/contract";
import { IconButton, Menu, useToast } from "@namegame/ui";
import Link from "next/link";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import { SearchSheet } from "../find/SearchSheet.tsx";
import { useRoom } from "../room/room.tsx";
import { conversationItems } from "./conversation-items.ts";
import { DateDialog } from "./DateDialog.tsx";

/** What is done with the whole conversation. */
export function ConversationMenu() {
  const { conversation } = useRoom();
  const toast = useToast();
  const showFault = useFaultToast();
  const [open, setOpen] = useState<"search" | "date">();
  const turn = (open: boolean) => void (open || setOpen(undefined));

  async function setPosting(posting: ConversationSummary["posting"]) {
    const result = await call("chat.setPosting", { conversationId: conversation.id, posting });
    if (result.ok) toast.show({ title: t.chat.postingChanged[posting], tone: "success" });
    else showFault(result.error);
  }

  const items = conversationItems(
    conversation,
    { search: () => setOpen("search"), goToDate: () => setOpen("date"), setPosting: (posting) => void setPosting(posting) },
    Link,
  );
  return (
    <>
      <Menu trigger={<IconButton icon="more" label={t.chat.menu} />} items={items} />
      <SearchSheet open={open === "search"} onOpenChange={turn} />
      <DateDialog open={open === "date"} onOpenChange={turn} />
    </>
  );
}
