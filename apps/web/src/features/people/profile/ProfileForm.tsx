"use client";
import {
  ABOUT_MAX,
  fieldAudiences,
  messagesFroms,
  NAME_MAX,
  type Fault,
  type FieldAudience,
  type Me,
  type MessagesFrom,
} from "@namegame/contract";
import { Banner, Button, Card, Field, Section, Segmented, TextArea, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";
import { changesOf, fieldsOf, type ProfileFields } from "./profile-fields.ts";

/** How others know me, and who may see what and write. Only what was changed is sent. */
export function ProfileForm({ me }: { me: Me }) {
  const toast = useToast();
  const router = useRouter();
  const [saved, setSaved] = useState(() => fieldsOf(me));
  const [fields, setFields] = useState(saved);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const changes = changesOf(saved, fields);

  function set(change: Partial<ProfileFields>) {
    setFields((before) => ({ ...before, ...change }));
    setFault(null);
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!changes || busy) return;
    setBusy(true);
    const result = await call("people.updateMe", changes);
    setBusy(false);
    if (!result.ok) return setFault(result.error);
    const kept = fieldsOf(result.data.me);
    setSaved(kept);
    setFields(kept);
    toast.show({ title: t.profile.saved, tone: "success" });
    router.refresh();
  }

  const text = (key: "name" | "calledBy" | "pronouns" | "respelling", max = NAME_MAX) => ({
    value: fields[key],
    maxLength: max,
    error: fault?.fields && key in fault.fields ? faultText(fault) : null,
    onChange: (event: { currentTarget: { value: string } }) => set({ [key]: event.currentTarget.value }),
  });

  return (
    <Section title={t.profile.fields}>
      <Card>
        <form onSubmit={save} noValidate className="flex flex-col gap-6">
          <Field label={t.profile.name} hint={t.profile.nameHint} autoComplete="name" {...text("name")} />
          <Field label={t.profile.calledBy} hint={t.profile.calledByHint} autoComplete="nickname" {...text("calledBy")} />
          <Field label={t.profile.respelling} hint={t.profile.respellingHint} autoComplete="off" {...text("respelling")} />
          <Field label={t.profile.pronouns} hint={t.profile.pronounsHint} autoComplete="off" {...text("pronouns", PRONOUNS_MAX)} />
          <TextArea
            label={t.profile.about}
            hint={t.profile.aboutHint(ABOUT_MAX)}
            value={fields.about}
            maxLength={ABOUT_MAX}
            rows={2}
            onChange={(event) => set({ about: oneLine(event.currentTarget.value) })}
          />
          <Choice<FieldAudience>
            label={t.profile.aboutAudience}
            options={fieldAudiences.map((value) => ({ value, label: t.profile.audiences[value] }))}
            value={fields.aboutAudience}
            onValueChange={(aboutAudience) => set({ aboutAudience })}
          />
          <Choice<MessagesFrom>
            label={t.profile.messagesFrom}
            hint={t.profile.writersHint}
            options={messagesFroms.map((value) => ({ value, label: t.profile.writers[value] }))}
            value={fields.messagesFrom}
            onValueChange={(messagesFrom) => set({ messagesFrom })}
          />
          {fault ? <Banner tone="danger">{faultText(fault)}</Banner> : null}
          <Button type="submit" size="lg" busy={busy} disabled={!changes} className="self-start">
            {t.profile.save}
          </Button>
        </form>
      </Card>
      {me.email ? <p className="mt-3 mb-0 text-sm text-ink-soft">{t.profile.emailHint(me.email)}</p> : null}
    </Section>
  );
}

/** As the contract's `pronouns`. */
const PRONOUNS_MAX = 40;

function Choice<V extends string>(props: {
  label: string;
  hint?: string;
  options: { value: V; label: string }[];
  value: V;
  onValueChange: (value: V) => void;
}) {
  const { label, hint, ...segmented } = props;
  return (
    <div className="flex flex-col items-start gap-1.5">
      <span className="font-semibold">{label}</span>
      <Segmented<V> label={label} {...segmented} />
      {hint ? <span className="text-sm text-ink-soft">{hint}</span> : null}
    </div>
  );
}

// The server takes one line; a pasted break becomes a space rather than a refusal.
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
