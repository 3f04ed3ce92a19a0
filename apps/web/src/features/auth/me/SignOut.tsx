"use client";
import { Button, ConfirmDialog } from "@namegame/ui";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { useShell } from "../../../shell/ShellProvider.tsx";
import { t } from "../../../strings/index.ts";
import { forgetPractice } from "../../practice/away/kept-store.ts";
import { answersOf } from "../../practice/session/answers-of.ts";

/** Answers that wait for the network go first; a slow one must not keep anybody from leaving. */
const SEND_LIMIT_MS = 5_000;

/** Ends this device's session; a guest is told first that there is no way back. */
export function SignOut({ guest }: { guest: boolean }) {
  const [busy, setBusy] = useState(false);
  const showFault = useFaultToast();
  const { viewer } = useShell();

  async function signOut() {
    setBusy(true);
    if (viewer) await Promise.race([answersOf(viewer.id).flush(), new Promise((resolve) => setTimeout(resolve, SEND_LIMIT_MS))]);
    const left = await call("auth.signOut", {});
    if (!left.ok && left.error.code !== "signed_out") {
      setBusy(false);
      showFault(left.error);
      throw new Error(left.error.code);
    }
    await forgetPractice({ except: null });
    // A whole page load: nothing of the person stays in the page's memory.
    window.location.assign("/");
  }

  const button = (
    <Button variant="secondary" icon="exit" busy={busy} onClick={guest ? undefined : () => void signOut().catch(() => {})}>
      {t.auth.signOut}
    </Button>
  );
  if (!guest) return button;
  return (
    <ConfirmDialog
      trigger={button}
      title={t.auth.signOutGuestTitle}
      description={t.auth.signOutGuestText}
      confirmLabel={t.auth.signOutGuestConfirm}
      cancelLabel={t.auth.keepFirst}
      tone="danger"
      onConfirm={signOut}
    />
  );
}
