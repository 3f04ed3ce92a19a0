"use client";
import { RETENTION_DAYS, type Retention } from "@namegame/contract";
import { Button, Card, ConfirmDialog, Section, Segmented, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";

const FOR_EVER = "ever";
const options = [...RETENTION_DAYS.map(String), FOR_EVER].map((value) => ({ value, label: t.groups.retentionChoice(daysOf(value)) }));

/** The owner says for how long messages are kept, and confirms it: what is deleted does not come back. */
export function RetentionSection({ groupId, days: current }: { groupId: string; days: Retention }) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();
  const [value, setValue] = useState(String(current ?? FOR_EVER));
  const days = daysOf(value);

  async function save() {
    const result = await call("groups.setRetention", { groupId, days });
    if (!result.ok) {
      showFault(result.error);
      throw new Error(result.error.code);
    }
    toast.show({ title: t.groups.retentionSaved, tone: "success" });
    router.refresh();
  }

  return (
    <Section title={t.groups.retention}>
      <Card className="flex flex-col items-start gap-4">
        <p className="m-0 text-ink-soft">{t.groups.retentionText}</p>
        <Segmented label={t.groups.retention} options={options} value={value} onValueChange={setValue} className="max-sm:w-full" />
        <ConfirmDialog
          trigger={
            <Button variant="secondary" disabled={days === current}>
              {t.groups.save}
            </Button>
          }
          title={t.groups.retentionTitle(days)}
          description={t.groups.retentionConfirm(days)}
          confirmLabel={t.groups.retentionYes}
          cancelLabel={t.groups.cancel}
          tone={days === null ? "plain" : "danger"}
          onConfirm={save}
        />
      </Card>
    </Section>
  );
}

function daysOf(value: string): Retention {
  return RETENTION_DAYS.find((days) => String(days) === value) ?? null;
}
