"use client";
import type { ActionOutput, Me } from "@namegame/contract";
import { Button, Card, Icon, ListRow, Section } from "@namegame/ui";
import { useState } from "react";
import { t } from "../../../strings/index.ts";
import { KeepByEmail } from "../keep/KeepByEmail.tsx";
import { AddPasskey } from "./AddPasskey.tsx";
import { Passkeys } from "./Passkeys.tsx";

export interface AccessSectionProps {
  me: Pick<Me, "email" | "guest">;
  passkeys: ActionOutput<"auth.passkeys">["passkeys"];
  /** The page's address may use passkeys. */
  passkeysHere: boolean;
}

/** How one comes back into the account: the address, the passkeys, and how to add what is missing. */
export function AccessSection({ me, passkeys, passkeysHere }: AccessSectionProps) {
  const [byEmail, setByEmail] = useState(false);
  return (
    <Section title={me.guest ? t.auth.keepTitle : t.auth.access}>
      <p className="mt-0 mb-4 text-ink-soft">{me.guest ? t.auth.keepText : t.auth.accessText}</p>
      {me.guest ? null : (
        <Card flush className="mb-4">
          <ul className="m-0 list-none p-1.5">
            {me.email ? (
              <li>
                <ListRow leading={<Icon name="mail" className="mx-2 text-ink-soft" />} title={me.email} detail={t.auth.byMail} />
              </li>
            ) : null}
            <Passkeys passkeys={passkeys} />
          </ul>
        </Card>
      )}
      <div className="flex flex-wrap gap-3">
        {passkeysHere ? (
          <AddPasskey label={me.guest ? t.auth.keepWithPasskey : t.auth.addPasskey} variant={me.guest ? "primary" : "secondary"} />
        ) : null}
        {me.email ? null : (
          <Button variant="secondary" icon="mail" onClick={() => setByEmail(true)}>
            {me.guest ? t.auth.keepWithEmail : t.auth.addEmail}
          </Button>
        )}
      </div>
      {passkeysHere ? null : <p className="mt-3 mb-0 text-sm text-ink-soft">{t.auth.passkeysNowhere}</p>}
      <KeepByEmail open={byEmail} onOpenChange={setByEmail} />
    </Section>
  );
}
