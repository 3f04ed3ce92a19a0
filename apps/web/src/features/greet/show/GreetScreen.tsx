"use client";
import type { ShownCode } from "@namegame/contract";
import { Page, Segmented } from "@namegame/ui";
import { useState } from "react";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { PersonalCode } from "./PersonalCode.tsx";
import { PosterPanel } from "./PosterPanel.tsx";
import type { Joined } from "./use-joined.ts";

export interface GreetScreenProps {
  group: { id: string; name: string; canPoster: boolean };
  personal: ShownCode | null;
  poster: Joined | null;
  publicUrl: string;
  serverNow: number;
}

type Kind = "person" | "poster";

/** What a member holds out at the door. */
export function GreetScreen({ group, personal, poster, publicUrl, serverNow }: GreetScreenProps) {
  const [kind, setKind] = useState<Kind>("person");
  const chooses = group.canPoster;
  return (
    <Page
      title={t.greet.title}
      subtitle={kind === "person" ? t.greet.personalLead : t.greet.posterLead}
      width={kind === "person" ? "narrow" : "wide"}
      actions={
        chooses ? (
          <Segmented<Kind>
            label={t.greet.kindLabel}
            options={[
              { value: "person", label: t.greet.onePerson },
              { value: "poster", label: t.greet.poster },
            ]}
            value={kind}
            onValueChange={setKind}
          />
        ) : null
      }
    >
      {kind === "person" ? (
        <PersonalCode groupId={group.id} groupName={group.name} initial={personal} publicUrl={publicUrl} serverNow={serverNow} />
      ) : (
        <PosterPanel groupId={group.id} groupName={group.name} initial={poster} publicUrl={publicUrl} />
      )}
      <div className="mt-8 flex flex-wrap items-center justify-center gap-x-3 gap-y-1 text-ink-soft">
        {t.greet.memberHere}
        <ButtonLink href="/meet" variant="quiet">
          {t.greet.showMine}
        </ButtonLink>
      </div>
    </Page>
  );
}
