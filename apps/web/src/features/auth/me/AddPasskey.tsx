"use client";
import { Button, useToast, type ButtonProps } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { t } from "../../../strings/index.ts";
import { addPasskey, hasPasskeys } from "../client/passkeys.ts";

/** Adds a passkey of this device to one's account; nothing on a browser that has none. */
export function AddPasskey({ label, variant }: { label: string; variant?: ButtonProps["variant"] }) {
  const [busy, setBusy] = useState(false);
  const hydrated = useHydrated();
  const toast = useToast();
  const router = useRouter();

  async function add() {
    setBusy(true);
    const outcome = await addPasskey();
    setBusy(false);
    if (outcome === "failed") toast.show({ title: t.auth.passkeyFailed, tone: "danger" });
    if (outcome === "known") toast.show({ title: t.auth.passkeyKnown });
    if (outcome !== "added") return;
    toast.show({ title: t.auth.passkeyAdded, tone: "success" });
    router.refresh();
  }

  if (hydrated && !hasPasskeys()) return null;
  return (
    <Button icon="key" variant={variant} busy={busy} onClick={add}>
      {label}
    </Button>
  );
}
