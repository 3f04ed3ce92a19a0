"use client";
import { type Event, NAME_MAX } from "@namegame/contract";
import { Button, Card, Field } from "@namegame/ui";
import { useState, type FormEvent } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";

/** Begins what the group comes together for today; one that goes on ends with it. */
export function EventForm({ groupId, today, onEvent }: { groupId: string; today: Event | null; onEvent: (event: Event) => void }) {
  const [name, setName] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function begin(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === "") return setError(t.faults.name_invalid);
    setBusy(true);
    const result = await call("play.createEvent", { groupId, name: name.trim() });
    setBusy(false);
    if (!result.ok) return setError(result.error.code === "invalid_input" ? t.faults.name_invalid : faultText(result.error));
    setName("");
    onEvent(result.data.event);
  }

  return (
    <Card>
      <form onSubmit={begin} noValidate className="flex flex-col items-start gap-4">
        <p className="m-0">{today ? t.play.replaces(today.name) : t.play.noEventHost}</p>
        <Field
          label={t.play.eventName}
          placeholder={t.play.eventExample}
          error={error}
          value={name}
          onChange={(event) => {
            setError(null);
            setName(event.currentTarget.value);
          }}
          maxLength={NAME_MAX}
          autoComplete="off"
          className="w-full"
        />
        <Button type="submit" variant={today ? "secondary" : "primary"} busy={busy}>
          {t.play.begin}
        </Button>
      </form>
    </Card>
  );
}
