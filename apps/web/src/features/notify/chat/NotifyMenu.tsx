"use client";
import type { ActionInput, ConversationNotify, ConversationType, NotifyChoice } from "@namegame/contract";
import { IconButton, Menu, type MenuItem, useToast } from "@namegame/ui";
import { useEffect, useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";

const HOUR_MS = 60 * 60 * 1000;
const MUTES = [
  { label: t.notify.muteHour, muteMs: HOUR_MS },
  { label: t.notify.muteDay, muteMs: 24 * HOUR_MS },
  { label: t.notify.muteWeek, muteMs: 7 * 24 * HOUR_MS },
];

// Between two everything is for the other one: there is nothing to single out.
const CHOICES: Record<ConversationType, NotifyChoice[]> = { direct: ["all", "none"], group: ["all", "mentions", "none"] };

/** What one wants to be told of a conversation: everything, what names one, nothing, or nothing for a while. */
export function NotifyMenu({ conversationId, type, name }: { conversationId: string; type: ConversationType; name: string }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const [notify, setNotify] = useState<ConversationNotify>({ choice: "all", mutedUntil: null });
  useEffect(() => {
    let shown = true;
    void call("notify.conversation", { conversationId }).then((result) => shown && result.ok && setNotify(result.data.notify));
    return () => {
      shown = false;
    };
  }, [conversationId]);

  async function set(wish: Omit<ActionInput<"notify.setConversation">, "conversationId">, said: string) {
    const result = await call("notify.setConversation", { conversationId, ...wish });
    if (!result.ok) return showFault(result.error);
    setNotify(result.data.notify);
    toast.show({ title: said });
  }

  const { choice, mutedUntil } = notify;
  const choices = CHOICES[type].map((one): MenuItem => ({
    label: t.notify.choices[one],
    checked: one === choice && mutedUntil === null,
    onSelect: () => void set({ choice: one }, t.notify.choices[one]),
  }));
  const mutes: MenuItem[] = mutedUntil
    ? [{ label: t.notify.unmute, icon: "bell", onSelect: () => void set({ choice }, t.notify.unmuted) }]
    : MUTES.map(({ label, muteMs }) => ({ label, onSelect: () => void set({ choice, muteMs }, t.notify.muted) }));
  const quiet = choice === "none" || mutedUntil !== null;
  return (
    <Menu
      trigger={<IconButton icon={quiet ? "bell_off" : "bell"} label={t.notify.ofConversation(name)} />}
      items={choice === "none" && !mutedUntil ? [choices] : [choices, mutes]}
    />
  );
}
