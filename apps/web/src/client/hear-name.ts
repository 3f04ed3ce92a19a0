"use client";
import { useCallback } from "react";
import { playSound, silence } from "./play-sound.ts";
import { sayable, useSpeech } from "./speech.ts";
import { voiceUrl } from "./voice-url.ts";

/** Whose name is heard, and by whose voice. */
export interface NamedAloud {
  name: string;
  respelling: string | null;
  /** Their own recording. */
  voiceId: string | null;
}

/** How a name is heard: by the person's own voice where they gave it, else by the device's, where it has one. */
export function useHearName(): { canHear: (person: NamedAloud) => boolean; hear: (person: NamedAloud) => void } {
  const { available, say } = useSpeech();
  const canHear = useCallback((person: NamedAloud) => Boolean(person.voiceId) || available, [available]);
  const hear = useCallback(
    async (person: NamedAloud) => {
      // A recording that was taken away meanwhile, or that the network keeps back.
      if (person.voiceId && (await playSound(voiceUrl(person.voiceId)))) return;
      silence();
      say(sayable(person));
    },
    [say],
  );
  return { canHear, hear: useCallback((person: NamedAloud) => void hear(person), [hear]) };
}
