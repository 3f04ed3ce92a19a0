"use client";
import { IconButton } from "@namegame/ui";
import { type NamedAloud, useHearName } from "../../../client/hear-name.ts";
import { t } from "../../../strings/index.ts";

/** Says the person's name, in their own voice where they recorded it; nothing where there is neither theirs nor the device's. */
export function SpeakButton({ person, className }: { person: NamedAloud; className?: string }) {
  const { canHear, hear } = useHearName();
  if (!canHear(person)) return null;
  const label = person.voiceId ? t.practice.hearThemSay(person.name) : t.practice.sayName(person.name);
  return <IconButton icon="speaker" label={label} onClick={() => hear(person)} className={className} />;
}
