"use client";
import type { Fault } from "@namegame/contract";
import { Button, CodeField, useToast } from "@namegame/ui";
import { useState, type FormEvent } from "react";
import { t } from "../../../strings/index.ts";
import { authFaultText } from "../client/auth-fault-text.ts";

const DIGITS = 6;

export interface CodeStepProps {
  email: string;
  /** Tries the digits; resolves with the fault, or null where the page goes on (the step then stays busy). */
  enter: (code: string) => Promise<Fault | null>;
  /** Has another code sent. */
  resend: () => Promise<Fault | null>;
  onOtherAddress: () => void;
  submitLabel: string;
}

/** Asks for the six digits of the mail; the sixth sends them. */
export function CodeStep({ email, enter, resend, onOtherAddress, submitLabel }: CodeStepProps) {
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState<"entering" | "sending" | null>(null);
  const toast = useToast();

  async function tryCode(digits: string) {
    if (busy) return;
    if (digits.length < DIGITS) return setError(t.auth.codeMissing);
    setBusy("entering");
    setError(null);
    const fault = await enter(digits);
    if (!fault) return;
    setBusy(null);
    setError(authFaultText(fault));
  }

  async function sendAgain() {
    setBusy("sending");
    const fault = await resend();
    setBusy(null);
    if (fault) return setError(authFaultText(fault));
    setCode("");
    setError(null);
    toast.show({ title: t.auth.newCodeSent });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void tryCode(code);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <p className="m-0 text-ink-soft">
        {t.auth.codeSent.before}
        <strong className="font-semibold break-words text-ink">{email}</strong>
        {t.auth.codeSent.after}
      </p>
      <CodeField
        kind="digits"
        name="code"
        label={t.auth.code}
        autoFocus
        value={code}
        onValueChange={(digits) => {
          setCode(digits);
          setError(null);
        }}
        onComplete={(digits) => void tryCode(digits)}
        error={error}
      />
      <Button type="submit" size="lg" wide busy={busy === "entering"}>
        {submitLabel}
      </Button>
      <div className="flex flex-wrap justify-between gap-x-3">
        <Button variant="quiet" busy={busy === "sending"} disabled={busy === "entering"} onClick={sendAgain}>
          {t.auth.newCode}
        </Button>
        <Button variant="quiet" disabled={busy !== null} onClick={onOtherAddress}>
          {t.auth.otherAddress}
        </Button>
      </div>
    </form>
  );
}
