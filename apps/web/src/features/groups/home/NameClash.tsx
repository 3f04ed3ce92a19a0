"use client";
import { NAME_MAX } from "@namegame/contract";
import { Banner, Button, Field, useToast } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { call } from "../../../client/call.ts";
import { t } from "../../../strings/index.ts";
import { wasDismissed, dismiss } from "./dismissed.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { useHydrated } from "../../../client/use-hydrated.ts";

export interface NameClashProps {
  groupId: string;
  name: string;
  others: number;
}

/** Asks somebody who shares their name with others here for an initial; each of them is asked, nobody has to. */
export function NameClash({ groupId, name, others }: NameClashProps) {
  const toast = useToast();
  const showFault = useFaultToast();
  const router = useRouter();
  const hydrated = useHydrated();
  const [closed, setClosed] = useState(false);
  const [next, setNext] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const key = `${groupId} ${name}`;
  if (closed || (hydrated && wasDismissed(key))) return null;

  async function save(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const result = await call("people.updateMe", { name: next ?? name });
    setBusy(false);
    if (!result.ok) return showFault(result.error);
    toast.show({ title: t.groups.clashSaved, tone: "success" });
    setNext(null);
    router.refresh();
  }

  function later() {
    dismiss(key);
    setClosed(true);
  }

  return (
    <Banner tone="honey" icon="people">
      <p className="m-0 font-semibold">{t.groups.clash(others, name)}</p>
      <p className="m-0">{t.groups.clashHelp}</p>
      {next === null ? (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button onClick={() => setNext(`${name} `)}>{t.groups.clashAction}</Button>
          <Button variant="secondary" onClick={later}>
            {t.groups.later}
          </Button>
        </div>
      ) : (
        <form onSubmit={save} className="mt-3 flex flex-wrap items-end gap-3">
          <Field
            label={t.groups.clashField}
            value={next}
            maxLength={NAME_MAX * 2}
            autoFocus
            className="min-w-0 flex-1 basis-48"
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <Button type="submit" busy={busy}>
            {t.groups.clashSave}
          </Button>
        </form>
      )}
    </Banner>
  );
}
