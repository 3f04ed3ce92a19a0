"use client";
import { Card, Section, Switch, useToast } from "@namegame/ui";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";

/** Whether read marks are shared: both ways or not at all. */
export function ReceiptsSection({ shared: saved }: { shared: boolean }) {
  const toast = useToast();
  const [shared, setShared] = useState(saved);

  async function turn(next: boolean) {
    setShared(next);
    const result = await call("chat.setReceipts", { shared: next }, { outlives: true });
    if (result.ok) return;
    setShared(!next);
    toast.show({ title: faultText(result.error), tone: "danger" });
  }

  return (
    <Section title={t.chat.receipts}>
      <Card>
        <Switch label={t.chat.shareReads} hint={t.chat.shareReadsHint} checked={shared} onCheckedChange={(next) => void turn(next)} />
      </Card>
    </Section>
  );
}
