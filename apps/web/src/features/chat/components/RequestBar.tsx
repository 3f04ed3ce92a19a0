"use client";
import type { ConversationSummary } from "@namegame/contract";
import { Button } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import { conversationName } from "./ConversationFace.tsx";

/** In the composer's place while somebody not met waits for an answer. */
export function RequestBar({ conversation }: { conversation: ConversationSummary }) {
  const [busy, setBusy] = useState<"chat.accept" | "chat.decline" | null>(null);
  const showFault = useFaultToast();
  const router = useRouter();

  async function answer(name: "chat.accept" | "chat.decline") {
    setBusy(name);
    const result = await call(name, { conversationId: conversation.id });
    setBusy(null);
    if (!result.ok) showFault(result.error);
    else if (name === "chat.decline") router.replace("/chat");
  }

  return (
    <div className="rounded-lg bg-honey-soft px-4 py-3 text-on-honey-soft">
      <p className="m-0 font-semibold">{t.chat.asks(conversationName(conversation))}</p>
      <p className="m-0 text-sm">{t.chat.asksHint}</p>
      <div className="mt-3 flex gap-2">
        <Button busy={busy === "chat.accept"} disabled={busy !== null} onClick={() => answer("chat.accept")}>
          {t.chat.accept}
        </Button>
        <Button variant="quiet" busy={busy === "chat.decline"} disabled={busy !== null} onClick={() => answer("chat.decline")}>
          {t.chat.decline}
        </Button>
      </div>
    </div>
  );
}
