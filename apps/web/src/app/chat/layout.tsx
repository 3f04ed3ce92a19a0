import { listConversations } from "@namegame/core";
import type { ReactNode } from "react";
import { ChatPanes } from "../../features/chat/components/ChatPanes.tsx";
import { services } from "../../server/services.ts";
import { requireActor } from "../../server/session.ts";

export default async function ChatLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor("/chat");
  return <ChatPanes conversations={await listConversations({ db: services().db, actor })}>{children}</ChatPanes>;
}
