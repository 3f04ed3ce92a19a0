"use client";
import type { Message } from "@namegame/contract";
import { IconButton, Menu } from "@namegame/ui";
import { useState } from "react";
import { t } from "../../../strings/index.ts";
import { ReportDialog } from "./ReportDialog.tsx";

/** What may be done with another's message, beside its bubble. */
export function MessageMenu({ message, direct }: { message: Message; direct: boolean }) {
  const [reporting, setReporting] = useState(false);
  return (
    <>
      <Menu
        trigger={
          <IconButton
            icon="more"
            label={t.reports.menu}
            className="absolute top-1/2 left-full -translate-y-1/2 text-ink-soft opacity-70 hover:opacity-100 focus-visible:opacity-100"
          />
        }
        items={[[{ label: t.reports.item, icon: "alert", tone: "danger", onSelect: () => setReporting(true) }]]}
      />
      <ReportDialog messageId={message.id} direct={direct} open={reporting} onOpenChange={setReporting} />
    </>
  );
}
