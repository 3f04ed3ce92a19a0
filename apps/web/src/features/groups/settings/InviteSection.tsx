"use client";
import { Button, Card, Section, TextArea, useToast } from "@namegame/ui";
import { useState, type FormEvent } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";
import { ADDRESSES_MAX, readAddresses, type Addresses } from "./addresses.ts";

export function InviteSection({ groupId }: { groupId: string }) {
  const toast = useToast();
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    const read = readAddresses(text);
    if (!read.ok) return setError(whyNot(read));
    setBusy(true);
    const result = await call("greet.inviteByEmail", { groupId, emails: read.emails });
    setBusy(false);
    if (!result.ok) return setError(faultText(result.error));
    toast.show({ title: t.groups.invited(result.data.sent), tone: "success" });
    setText("");
  }

  return (
    <Section title={t.groups.invite}>
      <Card>
        <form onSubmit={send} noValidate className="flex flex-col items-start gap-4">
          <TextArea
            label={t.groups.inviteLabel}
            hint={t.groups.inviteHint}
            placeholder={t.groups.invitePlaceholder}
            error={error}
            value={text}
            rows={2}
            inputMode="email"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            className="w-full"
            onChange={(event) => {
              setText(event.currentTarget.value);
              setError(null);
            }}
          />
          <Button type="submit" icon="mail" busy={busy}>
            {t.groups.inviteSend}
          </Button>
        </form>
      </Card>
    </Section>
  );
}

function whyNot(read: Exclude<Addresses, { ok: true }>): string {
  if (read.why === "bad") return t.groups.inviteBad(read.word);
  return read.why === "many" ? t.groups.inviteMany(ADDRESSES_MAX) : t.groups.inviteNone;
}
