"use client";
import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useRef, useState, type ReactElement, type ReactNode } from "react";
import { Button } from "../control/Button.tsx";
import { dialogPopupClass, dialogViewportClass, veilClass } from "./popup-class.ts";

export type ConfirmDialogProps = {
  title: ReactNode;
  /** What will happen, in full: this is the last chance to read it. */
  description: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  tone?: "plain" | "danger";
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Busy until it settles, then closes; when it rejects the dialog stays for another try. */
  onConfirm: () => void | Promise<void>;
};

/** Asks before what cannot be undone. The focus begins on "cancel", so Enter is harmless. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const open = props.open ?? ownOpen;
  function turn(next: boolean) {
    setOwnOpen(next);
    props.onOpenChange?.(next);
  }
  async function confirm() {
    setBusy(true);
    try {
      await props.onConfirm();
      turn(false);
    } catch {
      // The caller has told the person why; the question stays open for another try.
    } finally {
      setBusy(false);
    }
  }
  return (
    <AlertDialog.Root open={open} onOpenChange={turn}>
      {props.trigger ? <AlertDialog.Trigger render={props.trigger} /> : null}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={`${veilClass} z-40`} />
        <AlertDialog.Viewport className={dialogViewportClass}>
          <AlertDialog.Popup className={dialogPopupClass} initialFocus={cancel}>
            <AlertDialog.Title className="m-0 text-xl font-bold">{props.title}</AlertDialog.Title>
            <AlertDialog.Description className="m-0 text-ink-soft">{props.description}</AlertDialog.Description>
            <div className="flex flex-wrap justify-end gap-3 pt-2 max-sm:flex-col-reverse">
              <Button ref={cancel} variant="secondary" disabled={busy} onClick={() => turn(false)}>
                {props.cancelLabel}
              </Button>
              <Button variant={props.tone === "danger" ? "danger" : "primary"} busy={busy} onClick={confirm}>
                {props.confirmLabel}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
