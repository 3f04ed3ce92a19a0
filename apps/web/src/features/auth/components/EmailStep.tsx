"use client";
import type { Fault } from "@namegame/contract";
import { Button, Field } from "@namegame/ui";
import { useState, type FormEvent } from "react";
import { t } from "../../../strings/index.ts";
import { authFaultText } from "../client/auth-fault-text.ts";

export interface EmailStepProps {
  email: string;
  onEmail: (email: string) => void;
  /** Has the code sent; resolves with the fault, or null once the next step may show. */
  send: () => Promise<Fault | null>;
  /** The browser may offer passkeys in the field's list. */
  passkeys?: boolean;
}

/** Asks for the address that a code is mailed to. */
export function EmailStep({ email, onEmail, send, passkeys = false }: EmailStepProps) {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem("email") as HTMLInputElement;
    if (!field.validity.valid) {
      setError(t.auth.emailMissing);
      field.focus();
      return;
    }
    setBusy(true);
    const fault = await send();
    setBusy(false);
    setError(fault && authFaultText(fault));
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <Field
        label={t.auth.email}
        name="email"
        type="email"
        inputMode="email"
        required
        maxLength={254}
        autoComplete={passkeys ? "username webauthn" : "email"}
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="send"
        value={email}
        onChange={(event) => {
          onEmail(event.currentTarget.value);
          setError(null);
        }}
        error={error}
      />
      <Button type="submit" size="lg" wide busy={busy} icon="mail">
        {t.auth.sendCode}
      </Button>
    </form>
  );
}
