"use client";
import type { NotifySettings } from "@namegame/contract";
import { Card, Section, Switch } from "@namegame/ui";
import { t } from "../../strings/index.ts";
import { deviceZone, useSettings } from "../notify/settings/use-settings.ts";

/** Whether one is asked again two weeks after an event, and also by mail. */
export function RefresherSection({ settings: given }: { settings: NotifySettings }) {
  const { settings, change } = useSettings(given);
  const { refreshers, refresherMail, digestPossible } = settings;
  const mailPossible = refreshers && digestPossible;
  return (
    <Section title={t.refresher.title}>
      <Card className="flex flex-col gap-3">
        <Switch
          label={t.refresher.want}
          hint={t.refresher.wantHint}
          checked={refreshers}
          onCheckedChange={(on) => void change({ refreshers: on })}
        />
        <Switch
          label={t.refresher.mail}
          hint={digestPossible ? t.refresher.mailHint : t.notify.digestNoAddress}
          checked={refresherMail && mailPossible}
          disabled={!mailPossible}
          onCheckedChange={(on) => void change(on ? { refresherMail: true, timeZone: deviceZone() } : { refresherMail: false })}
        />
      </Card>
    </Section>
  );
}
