"use client";
import { Button, Card, Icon } from "@namegame/ui";
import { useEffect, useId, useState } from "react";
import { t } from "../../../strings/index.ts";
import { AddPasskey } from "../me/AddPasskey.tsx";
import { KeepByEmail } from "./KeepByEmail.tsx";
import { keepCookie } from "./keep-memory.ts";
import { isKeepMoment, type KeepMemory } from "./keep-moment.ts";

export interface KeepCardProps {
  memory: KeepMemory;
  practised: boolean;
  /** The server's clock, so that its picture and the browser's first one are the same. */
  now: number;
  passkeys: boolean;
}

/** Tells a guest what is at stake, and the two ways to keep it. Putting it away hides it for seven days. */
export function KeepCard({ memory, practised, now, passkeys }: KeepCardProps) {
  const [shown, setShown] = useState(() => isKeepMoment({ memory, practised, now }));
  const [byEmail, setByEmail] = useState(false);
  const title = useId();

  useEffect(() => {
    if (!isNewVisit()) return;
    const counted = { ...memory, visits: memory.visits + 1 };
    document.cookie = keepCookie(counted);
    if (isKeepMoment({ memory: counted, practised, now })) setShown(true);
  }, [memory, practised, now]);

  function later() {
    document.cookie = keepCookie({ ...memory, visits: memory.visits + 1, dismissedAt: Date.now() });
    setShown(false);
  }

  if (!shown) return null;
  return (
    <Card tone="honey" aria-labelledby={title}>
      <div className="flex items-start gap-4">
        <Icon name="key" size={32} className="shrink-0 max-sm:hidden" />
        <div className="min-w-0 flex-1">
          <h2 id={title} className="m-0 text-xl">
            {t.auth.keepTitle}
          </h2>
          <p className="mt-1 mb-4">{t.auth.keepText}</p>
          <div className="flex flex-wrap gap-3 max-sm:flex-col">
            {passkeys ? <AddPasskey label={t.auth.keepWithPasskey} /> : null}
            <Button variant={passkeys ? "secondary" : "primary"} icon="mail" onClick={() => setByEmail(true)}>
              {t.auth.keepWithEmail}
            </Button>
            <Button variant="quiet" className="text-current" onClick={later}>
              {t.auth.later}
            </Button>
          </div>
        </div>
      </div>
      <KeepByEmail open={byEmail} onOpenChange={setByEmail} />
    </Card>
  );
}

const VISIT = "ng_visit";

// A visit is what the browser calls a session of the tab; without its storage every page would count.
function isNewVisit(): boolean {
  try {
    if (sessionStorage.getItem(VISIT)) return false;
    sessionStorage.setItem(VISIT, "1");
    return true;
  } catch {
    return false;
  }
}
