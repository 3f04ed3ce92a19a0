"use client";
import type { NotifySettings, QuietHours } from "@namegame/contract";
import { Button, Card, Field, Section, Switch } from "@namegame/ui";
import { useState } from "react";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { t } from "../../../strings/index.ts";
import { clockOf, minuteOf } from "./clock.ts";
import { deviceZone, useSettings } from "./use-settings.ts";

/** A night, to begin with. */
const NIGHT: QuietHours = { from: 22 * 60, to: 7 * 60 };

/** When a device may ring, and how much it says. */
export function WhenSection({ settings: given }: { settings: NotifySettings }) {
  const { settings, change } = useSettings(given);
  const { previews, quiet, timeZone } = settings;
  return (
    <Section title={t.notify.when}>
      <Card className="flex flex-col gap-3">
        <Switch
          label={t.notify.previews}
          hint={t.notify.previewsHint}
          checked={previews}
          onCheckedChange={(on) => void change({ previews: on })}
        />
        <Switch
          label={t.notify.quiet}
          hint={t.notify.quietHint}
          checked={quiet !== null}
          onCheckedChange={(on) => void change(on ? { quiet: NIGHT, timeZone: deviceZone() } : { quiet: null })}
        />
        {quiet ? (
          <>
            <div className="flex gap-4">
              <Clock label={t.notify.quietFrom} minute={quiet.from} onChange={(from) => void change({ quiet: { ...quiet, from } })} />
              <Clock label={t.notify.quietTo} minute={quiet.to} onChange={(to) => void change({ quiet: { ...quiet, to } })} />
            </div>
            <Zone timeZone={timeZone} onChange={(zone) => void change({ timeZone: zone })} />
          </>
        ) : null}
      </Card>
    </Section>
  );
}

/** A time of the day; kept when one has finished with it, not at each digit. */
function Clock({ label, minute, onChange }: { label: string; minute: number; onChange: (minute: number) => void }) {
  const [text, setText] = useState(clockOf(minute));
  function keep() {
    const typed = minuteOf(text);
    if (typed === null) return setText(clockOf(minute));
    if (typed !== minute) onChange(typed);
  }
  return (
    <Field type="time" label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} onBlur={keep} className="w-40" />
  );
}

function Zone({ timeZone, onChange }: { timeZone: string; onChange: (zone: string) => void }) {
  const here = useHydrated() ? deviceZone() : timeZone;
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
      <span>{t.notify.zone(timeZone)}</span>
      {here === timeZone ? null : (
        <Button variant="quiet" onClick={() => onChange(here)}>
          {t.notify.takeZone(here)}
        </Button>
      )}
    </div>
  );
}
