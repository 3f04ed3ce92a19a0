"use client";
import { Card, Section, Segmented } from "@namegame/ui";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import { UnseenSwitch } from "./UnseenSwitch.tsx";

const STEPS = [0.8, 0.85, 0.9, 0.95] as const;

/** How sure a person wants to be of names: the surer, the more often they are asked. */
export function RetentionSection({ retention: saved }: { retention: number }) {
  const showFault = useFaultToast();
  const [retention, setRetention] = useState(saved);

  async function choose(next: number) {
    const before = retention;
    setRetention(next);
    const result = await call("practice.setRetention", { retention: next }, { outlives: true });
    if (result.ok) return;
    setRetention(before);
    showFault(result.error);
  }

  return (
    <Section title={t.practice.title}>
      <Card className="space-y-3">
        <p className="font-semibold">{t.practice.howSure}</p>
        <p className="text-sm text-ink-soft">{t.practice.howSureHint}</p>
        <Segmented
          label={t.practice.howSure}
          options={STEPS.map((step) => ({ value: String(step), label: t.practice.percent(step) }))}
          value={String(retention)}
          onValueChange={(value) => void choose(Number(value))}
        />
        <UnseenSwitch />
      </Card>
    </Section>
  );
}
