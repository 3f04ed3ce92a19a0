import { getConversation, listMessages } from "@namegame/core";
import type { Metadata } from "next";
import { cache } from "react";
import { z } from "zod";
import { conversationName } from "../../../features/chat/components/ConversationFace.tsx";
import { ConversationScreen } from "../../../features/chat/components/ConversationScreen.tsx";
import { found, pageId } from "../../../server/found.ts";
import { services } from "../../../server/services.ts";
import { requireActor } from "../../../server/session.ts";

interface Props {
  params: Promise<{ conversationId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The message that the address names; anything that is no number is no wish. */
const wantedSeq = z.object({ seq: z.coerce.number().int().positive() });

// The title and the page ask for the same conversation; one reading serves both.
const readConversation = cache(async (conversationId: string) => {
  const actor = await requireActor(`/chat/${conversationId}`);
  return found(getConversation({ db: services().db, actor, conversationId }));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: conversationName(await readConversation(pageId((await params).conversationId))) };
}

export default async function ConversationPage({ params, searchParams }: Props) {
  const conversationId = pageId((await params).conversationId);
  const actor = await requireActor(`/chat/${conversationId}`);
  const conversation = await readConversation(conversationId);
  const at = wantedSeq.safeParse(await searchParams).data?.seq;
  const page = await found(listMessages({ db: services().db, actor, conversationId, around: at }));
  return <ConversationScreen key={conversationId} conversation={conversation} page={page} at={at} />;
}
