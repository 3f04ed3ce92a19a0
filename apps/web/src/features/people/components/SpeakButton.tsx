"use client";
import { IconButton } from "@namegame/ui";
import { sayable, useSpeech } from "../../../client/speech.ts";
import { t } from "../../../strings/index.ts";

/** Says the person's name; nothing on a device without a voice. */
export function SpeakButton({ person, className }: { person: { name: string; respelling: string | null }; className?: string }) {
  const { available, say } = useSpeech();
  if (!available) return null;
  return <IconButton icon="speaker" label={t.practice.sayName(person.name)} onClick={() => say(sayable(person))} className={className} />;
}
