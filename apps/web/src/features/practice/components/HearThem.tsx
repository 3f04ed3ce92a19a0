"use client";
import { Button } from "@namegame/ui";
import { type NamedAloud, useHearName } from "../../../client/hear-name.ts";

/** The person's own voice, under words that do not tell their name. */
export function HearThem({ person, label }: { person: NamedAloud; label: string }) {
  const { hear } = useHearName();
  return (
    <Button icon="speaker" variant="secondary" onClick={() => hear(person)}>
      {label}
    </Button>
  );
}
