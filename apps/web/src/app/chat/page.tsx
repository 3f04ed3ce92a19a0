import { EmptyState } from "@namegame/ui";
import type { Metadata } from "next";
import { t } from "../../strings/index.ts";

export const metadata: Metadata = { title: t.chat.title };

/** On a wide screen, beside the list; a phone shows the list alone. */
export default function ChatPage() {
  return (
    <div className="grid h-full place-items-center">
      <EmptyState icon="chat" title={t.chat.pick}>
        {t.chat.pickHint}
      </EmptyState>
    </div>
  );
}
