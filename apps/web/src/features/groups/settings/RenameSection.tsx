"use client";
import { NAME_MAX, type Fault } from "@namegame/contract";
import { Button, Card, Field, Section, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";

export function RenameSection({ groupId, name: current }: { groupId: string; name: string }) {
  const toast = useToast();
  const router = useRouter();
  const [name, setName] = useState(current);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  async function rename(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const result = await call("groups.rename", { groupId, name });
    setBusy(false);
    if (!result.ok) return setFault(result.error);
    toast.show({ title: t.groups.renamed, tone: "success" });
    router.refresh();
  }

  return (
    <Section title={t.groups.about}>
      <Card>
        <form onSubmit={rename} noValidate className="flex flex-wrap items-end gap-3">
          <Field
            label={t.groups.nameLabel}
            value={name}
            maxLength={NAME_MAX * 2}
            error={fault && faultText(fault)}
            className="min-w-0 flex-1 basis-56"
            onChange={(event) => {
              setName(event.currentTarget.value);
              setFault(null);
            }}
          />
          <Button type="submit" variant="secondary" busy={busy} disabled={name.trim() === current}>
            {t.groups.rename}
          </Button>
        </form>
      </Card>
    </Section>
  );
}
