"use client";
import { groupTypes, NAME_MAX, type Fault, type GroupType } from "@namegame/contract";
import { Banner, Button, Card, Field, Page, Segmented } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";

/** Two questions and there is a group. */
export function NewGroupForm() {
  const router = useRouter();
  const [name, setName] = useState("");
  const [type, setType] = useState<GroupType>("community");
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  async function create(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFault(null);
    const result = await call("groups.create", { name, type });
    if (result.ok) {
      router.push(`/g/${result.data.groupId}`);
      // The frame lists the groups: it is to know the new one.
      router.refresh();
      return;
    }
    setBusy(false);
    setFault(result.error);
  }

  const wrongName = fault?.code === "name_invalid";
  return (
    <Page title={t.groups.newTitle} subtitle={t.groups.newLead} width="narrow">
      <Card>
        <form onSubmit={create} noValidate className="flex flex-col gap-6">
          <Field
            label={t.groups.nameLabel}
            hint={t.groups.nameHint}
            error={wrongName ? faultText(fault) : null}
            value={name}
            maxLength={NAME_MAX * 2}
            autoComplete="off"
            autoFocus
            onChange={(event) => {
              setName(event.currentTarget.value);
              setFault(null);
            }}
          />
          <div className="flex flex-col items-start gap-1.5">
            <span className="font-semibold">{t.groups.typeLabel}</span>
            <Segmented<GroupType>
              label={t.groups.typeLabel}
              options={groupTypes.map((value) => ({ value, label: t.groups.types[value] }))}
              value={type}
              onValueChange={setType}
            />
            <span className="text-sm text-ink-soft">{t.groups.typeHint[type]}</span>
          </div>
          {fault && !wrongName ? <Banner tone="danger">{faultText(fault)}</Banner> : null}
          <Button type="submit" size="lg" busy={busy}>
            {t.groups.create}
          </Button>
        </form>
      </Card>
    </Page>
  );
}
