"use client";
import { REPORT_NOTE_MAX, reportReasons, type Fault, type ReportReason } from "@namegame/contract";
import { Button, cx, Dialog, TextArea, useToast } from "@namegame/ui";
import { useId, useState } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";

export interface ReportDialogProps {
  messageId: string;
  /** Whether the message was written to one person. */
  direct: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks what is wrong with a message. What was written stays where it could not be sent. */
export function ReportDialog({ messageId, direct, open, onOpenChange }: ReportDialogProps) {
  const toast = useToast();
  const name = useId();
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);

  async function send() {
    if (!reason) return;
    setBusy(true);
    const result = await call("chat.report", { messageId, reason, note });
    setBusy(false);
    if (!result.ok) return void toast.show({ title: whyNot(result.error), tone: "danger" });
    toast.show({ title: t.reports.sent, tone: "success" });
    setReason(null);
    setNote("");
    onOpenChange(false);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t.reports.dialogTitle}
      description={direct ? t.reports.dialogTextDirect : t.reports.dialogText}
      actions={
        <>
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            {t.reports.cancel}
          </Button>
          <Button busy={busy} disabled={reason === null} onClick={send}>
            {t.reports.send}
          </Button>
        </>
      }
    >
      <fieldset className="m-0 flex min-w-0 flex-col gap-2 border-0 p-0">
        <legend className="pb-2 font-semibold">{t.reports.reasonLabel}</legend>
        {reportReasons.map((option) => (
          <label
            key={option}
            className={cx(
              "flex min-h-12 cursor-pointer items-center gap-3 rounded-lg border-2 px-4 py-2 has-focus-visible:outline-3 has-focus-visible:outline-focus",
              option === reason ? "border-accent bg-accent-soft text-on-accent-soft" : "border-line",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === reason}
              onChange={() => setReason(option)}
              className="size-4 accent-accent"
            />
            {t.reports.reasons[option]}
          </label>
        ))}
      </fieldset>
      <TextArea
        label={t.reports.noteLabel}
        value={note}
        rows={2}
        maxRows={4}
        maxLength={REPORT_NOTE_MAX}
        dir="auto"
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Dialog>
  );
}

function whyNot(fault: Fault): string {
  if (fault.code === "conflict" || fault.code === "not_found") return t.reports.gone;
  if (fault.code === "not_available") return t.reports.nobody;
  return fault.code === "too_many" ? t.reports.many : faultText(fault);
}
