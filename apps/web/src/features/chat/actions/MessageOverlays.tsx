"use client";
import type { Message } from "@namegame/contract";
import { ConfirmDialog, Menu, Popover, Sheet, useToast } from "@namegame/ui";
import { copyText } from "../../../client/copy-text.ts";
import { useConversations } from "../../../client/live.tsx";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import { ReportDialog } from "../reports/ReportDialog.tsx";
import { useRoom, type MessageOverlay } from "../room/room.tsx";
import { HistoryDialog } from "./HistoryDialog.tsx";
import { hasMouse } from "./has-mouse.ts";
import { messageItems, type ItemDeeds } from "./message-items.ts";
import { MessageSheet } from "./MessageSheet.tsx";
import { ReactPanel } from "./ReactPanel.tsx";

/** What is open, about which message, at which element. It keeps its words while it fades. */
export interface Opened {
  overlay: MessageOverlay;
  message: Message;
  anchor: HTMLElement | null;
  open: boolean;
}

/** Everything that can stand over the conversation about one message: once for all messages, however many there are. */
export function MessageOverlays({ opened, onClose }: { opened: Opened; onClose: (overlay: MessageOverlay) => void }) {
  const { live } = useConversations();
  const room = useRoom();
  const toast = useToast();
  const showFault = useFaultToast();
  const { overlay, message, anchor } = opened;
  const is = (name: MessageOverlay) => opened.open && overlay === name;
  const turn = (name: MessageOverlay) => (open: boolean) => void (open || onClose(name));

  /** @throws where it was refused, after the person was told: a question then stays open. */
  async function done(result: Promise<Awaited<ReturnType<typeof live.remove>>>): Promise<void> {
    const answer = await result;
    if (answer.ok) return;
    showFault(answer.error);
    throw new Error(answer.error.code);
  }

  const deeds: ItemDeeds = {
    react: () => room.open("react", message, anchor),
    reply: () => room.reply(message),
    edit: () => room.edit(message),
    copy: async () => {
      const copied = await copyText(message.body);
      toast.show({ title: copied ? t.chat.copied : t.chat.notCopied, tone: copied ? "success" : "danger" });
    },
    remove: () => room.open("remove", message, anchor),
    hide: () => room.open("hide", message, anchor),
    show: () => void done(live.hide(message.id, false)).catch(() => {}),
    history: () => room.open("history", message, anchor),
    report: () => room.open("report", message, anchor),
  };
  const items = messageItems(message, room, deeds);
  // The sheet has the reactions themselves in it.
  const rows = items.map((section) => section.filter((item) => !("onSelect" in item) || item.onSelect !== deeds.react));

  return (
    <>
      {hasMouse() ? (
        <>
          <Menu anchor={anchor} open={is("actions")} onOpenChange={turn("actions")} items={items} />
          <Popover label={t.chat.pickReaction} anchor={anchor} open={is("react")} onOpenChange={turn("react")}>
            <ReactPanel message={message} onDone={() => onClose("react")} />
          </Popover>
        </>
      ) : (
        <>
          <MessageSheet message={message} items={rows} open={is("actions")} onOpenChange={turn("actions")} />
          <Sheet title={t.chat.pickReaction} open={is("react")} onOpenChange={turn("react")}>
            <ReactPanel message={message} onDone={() => onClose("react")} />
          </Sheet>
        </>
      )}
      <ConfirmDialog
        open={is("remove")}
        onOpenChange={turn("remove")}
        title={t.chat.removeTitle}
        description={t.chat.removeText}
        confirmLabel={t.chat.removeConfirm}
        cancelLabel={t.chat.cancel}
        tone="danger"
        onConfirm={() => done(live.remove(message.id))}
      />
      <ConfirmDialog
        open={is("hide")}
        onOpenChange={turn("hide")}
        title={t.chat.hideTitle}
        description={t.chat.hideText}
        confirmLabel={t.chat.hideConfirm}
        cancelLabel={t.chat.cancel}
        tone="danger"
        onConfirm={() => done(live.hide(message.id, true))}
      />
      <ReportDialog messageId={message.id} direct={room.conversation.type === "direct"} open={is("report")} onOpenChange={turn("report")} />
      <HistoryDialog message={message} open={is("history")} onOpenChange={turn("history")} />
    </>
  );
}
