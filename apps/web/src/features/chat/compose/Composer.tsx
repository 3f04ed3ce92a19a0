"use client";
import { Banner } from "@namegame/ui";
import type { ReactNode } from "react";
import { useConversations } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";
import { conversationName } from "../components/ConversationFace.tsx";
import { RequestBar } from "../components/RequestBar.tsx";
import { useOffline } from "../read/use-offline.ts";
import { useRoom } from "../room/room.tsx";
import { EditForm } from "./EditForm.tsx";
import type { Composing } from "./use-composing.ts";
import { WriteForm } from "./WriteForm.tsx";

/** The end of a conversation: the field, or why there is none. */
export function Composer({ composing, onSent }: { composing: Composing; onSent: () => void }) {
  const { state } = useConversations();
  const { conversation, canAct, canWrite } = useRoom();
  const offline = useOffline(state.connection);
  const name = conversationName(conversation);
  const { edited } = composing;
  if (conversation.state === "request") return <RequestBar conversation={conversation} />;
  if (!canAct) return <Instead>{t.chat.closed}</Instead>;
  return (
    <>
      {offline ? <Note>{t.chat.offline}</Note> : null}
      {conversation.state === "waiting" ? <Note>{t.chat.waitingFor(name)}</Note> : null}
      {edited ? (
        <EditForm key={edited.id} message={edited} onDone={composing.stop} />
      ) : canWrite ? (
        <WriteForm label={conversation.type === "direct" ? t.chat.writeTo(name) : t.chat.write} composing={composing} onSent={onSent} />
      ) : (
        <Instead>{t.chat.onlyAdmins}</Instead>
      )}
    </>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <Banner className="mb-2 text-sm">{children}</Banner>;
}

function Instead({ children }: { children: ReactNode }) {
  return <p className="m-0 py-3 text-center text-ink-soft">{children}</p>;
}
