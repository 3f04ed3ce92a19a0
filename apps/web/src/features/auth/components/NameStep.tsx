"use client";
import { NAME_MAX, type Fault } from "@namegame/contract";
import { Button, Field } from "@namegame/ui";
import { useState, type FormEvent } from "react";
import { t } from "../../../strings/index.ts";
import { authFaultText } from "../client/auth-fault-text.ts";

export interface NameStepProps {
  name: string;
  onName: (name: string) => void;
  enter: () => Promise<Fault | null>;
  /** Offered where the code ran out while the person was typing. */
  onCodeUsedUp: () => void;
}

/** Asks somebody whose address is new what to call them. */
export function NameStep({ name, onName, enter, onCodeUsedUp }: NameStepProps) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    if (name.trim() === "") return setFault({ code: "name_invalid" });
    setBusy(true);
    const refused = await enter();
    if (!refused) return;
    setBusy(false);
    setFault(refused);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <Field
        label={t.auth.name}
        hint={t.auth.nameHint}
        name="name"
        autoComplete="name"
        autoFocus
        maxLength={NAME_MAX}
        enterKeyHint="go"
        value={name}
        onChange={(event) => {
          onName(event.currentTarget.value);
          setFault(null);
        }}
        error={fault && authFaultText(fault)}
      />
      <Button type="submit" size="lg" wide busy={busy}>
        {t.auth.goIn}
      </Button>
      {fault?.code === "mail_code_unusable" ? (
        <Button variant="quiet" onClick={onCodeUsedUp}>
          {t.auth.newCode}
        </Button>
      ) : null}
    </form>
  );
}
