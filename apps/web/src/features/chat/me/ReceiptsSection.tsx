"use client";
import { Card, Section, Switch } from "@namegame/ui";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";

/** Whether read marks are shared: both ways or not at all. */
export function ReceiptsSection({ shared: saved }: { shared: boolean }) {
  const showFault = useFaultToast();
  const [shared, setShared] = useState(saved);

  async function turn(next: boolean) {
    setShared(next);
    const result = await call("chat.setReceipts", { shared: next }, { outlives: true });
    if (result.ok) return;
    setShared(!next);
    showFault(result.error);
  }

  return (
    <Section title={t.chat.receipts}>
      <Card>
        <Switch label={t.chat.shareReads} hint={t.chat.shareReadsHint} checked={shared} onCheckedChange={(next) => void turn(next)} />
      </Card>
    </Section>
  );
}
