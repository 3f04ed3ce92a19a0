"use client";
import type { NotifySettings } from "@namegame/contract";
import { Card, Section, Switch } from "@namegame/ui";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { deviceZone, useSettings } from "./use-settings.ts";

/** The daily mail, for those who asked for it. */
export function MailSection({ settings: given }: { settings: NotifySettings }) {
  const { settings, change } = useSettings(given);
  const { digest, digestPossible } = settings;
  return (
    <Section title={t.notify.mail}>
      <Card>
        <Switch
          label={t.notify.digest}
          hint={digestPossible ? t.notify.digestHint : t.notify.digestNoAddress}
          checked={digest && digestPossible}
          disabled={!digestPossible}
          onCheckedChange={(on) => void change(on ? { digest: true, timeZone: deviceZone() } : { digest: false })}
        />
        {digestPossible ? null : (
          <ButtonLink href="/me" variant="quiet" className="mt-2">
            {t.notify.addAddress}
          </ButtonLink>
        )}
      </Card>
    </Section>
  );
}
