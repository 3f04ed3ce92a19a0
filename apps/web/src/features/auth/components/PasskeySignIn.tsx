"use client";
import { Banner, Button } from "@namegame/ui";
import { useEffect, useEffectEvent, useState } from "react";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { t } from "../../../strings/index.ts";
import { hasAutofill, hasPasskeys, signInWithPasskey, type SignInOutcome } from "../client/passkeys.ts";

/** The passkey's button; beside it, passkeys wait in the list of the field above. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const hydrated = useHydrated();

  function settle(became: SignInOutcome) {
    setOutcome(became);
    if (became === "signed_in") onSignedIn();
    else setBusy(false);
  }
  const settleAutofill = useEffectEvent(settle);

  useEffect(() => {
    let here = true;
    void hasAutofill().then(async (possible) => {
      if (!possible || !here) return;
      const became = await signInWithPasskey({ autofill: true });
      // A waiting ceremony that could not begin is nothing the person asked for.
      if (here && (became === "signed_in" || became === "unknown")) settleAutofill(became);
    });
    return () => {
      here = false;
    };
  }, []);

  async function press() {
    setBusy(true);
    setOutcome(null);
    settle(await signInWithPasskey());
  }

  if (hydrated && !hasPasskeys()) return null;
  return (
    <div className="mt-5 flex flex-col gap-5">
      <p
        aria-hidden="true"
        className="m-0 flex items-center gap-4 text-sm text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line"
      >
        {t.auth.or}
      </p>
      <Button variant="secondary" size="lg" wide icon="key" busy={busy} onClick={press}>
        {t.auth.withPasskey}
      </Button>
      {outcome === "unknown" ? <Banner tone="danger">{t.auth.passkeyUnknown}</Banner> : null}
      {outcome === "failed" ? <Banner tone="danger">{t.auth.passkeyFailed}</Banner> : null}
    </div>
  );
}
