"use client";
import type { Fault, Message } from "@namegame/contract";
import { useState } from "react";
import { faultText } from "../../../client/fault-text.ts";
import { useConversations } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";
import { excerptText } from "../text/excerpt-text.ts";
import { ComposeField } from "./ComposeField.tsx";
import { ContextBar } from "./ContextBar.tsx";

/** Gives a message another text. Refused, the text stays until the person lets it go; what was begun as a new message waits meanwhile. */
export function EditForm({ message, onDone }: { message: Message; onDone: () => void }) {
  const { live } = useConversations();
  const [text, setText] = useState(message.body);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();

  async function save() {
    if (busy) return;
    const body = text.trim();
    if (body === message.body) return onDone();
    setBusy(true);
    const result = await live.edit(message.id, body);
    setBusy(false);
    if (result.ok) onDone();
    else setFault(result.error);
  }

  function change(next: string) {
    setText(next);
    setFault(undefined);
  }

  return (
    <>
      <ContextBar icon="edit" title={t.chat.editing} text={excerptText(message)} closeLabel={t.chat.stopEditing} onClose={onDone} />
      <ComposeField
        label={t.chat.editing}
        text={text}
        onText={change}
        onSubmit={() => void save()}
        onEscape={onDone}
        submit={{ label: t.chat.save, icon: "check", busy }}
        people={[]}
        error={fault ? reason(fault) : undefined}
        takesFocus={message.id}
      />
    </>
  );
}

function reason(fault: Fault): string {
  return fault.code === "too_late" ? t.chat.tooLateToEdit : `${t.chat.notEdited} ${faultText(fault)}`;
}
