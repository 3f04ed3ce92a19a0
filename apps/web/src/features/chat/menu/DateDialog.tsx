"use client";
import { Button, Dialog, Field } from "@namegame/ui";
import { useState, type FormEvent } from "react";
import { faultText } from "../../../client/fault-text.ts";
import { useConversations } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";
import { useRoom } from "../room/room.tsx";

/** Asks for a day, and goes to the first message of it or later. */
export function DateDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { live } = useConversations();
  const { conversation, jump } = useRoom();
  const [date, setDate] = useState("");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function go(event: FormEvent) {
    event.preventDefault();
    const day = midnightOf(date);
    if (!day) return setError(t.chat.dateMissing);
    setBusy(true);
    const result = await live.find(conversation.id, day.toISOString());
    setBusy(false);
    if (!result.ok) return setError(faultText(result.error));
    if (result.data.seq === null) return setError(t.chat.dateNothing);
    onOpenChange(false);
    jump(result.data.seq);
  }

  return (
    <Dialog title={t.chat.goToDate} open={open} onOpenChange={onOpenChange}>
      <form onSubmit={go} noValidate className="flex flex-col gap-4">
        <Field
          type="date"
          label={t.chat.dateLabel}
          value={date}
          error={error}
          onChange={(event) => {
            setDate(event.currentTarget.value);
            setError(undefined);
          }}
        />
        <Button type="submit" busy={busy} className="self-end">
          {t.chat.dateGo}
        </Button>
      </form>
    </Dialog>
  );
}

/** The beginning of a day in this person's time zone, of `2026-03-02`. */
function midnightOf(date: string): Date | undefined {
  const day = new Date(`${date}T00:00`);
  return Number.isNaN(day.getTime()) ? undefined : day;
}
