"use client";
import { useToast } from "@namegame/ui";
import { useLive } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";

/** Tells people, wherever they are, what became of their message or of their report. Draws nothing by itself. */
export function ReportNotices() {
  const toast = useToast();
  useLive((event) => {
    if (event.type === "message_hidden")
      toast.show({ id: event.messageId, title: t.reports.hiddenNotice, description: t.reports.hiddenNoticeText });
    if (event.type === "report_resolved") {
      toast.show({ id: event.messageId, title: t.reports.resolvedNotice, description: t.reports.resolvedNoticeText, tone: "success" });
    }
  });
  return null;
}
