"use client";
import { useCallback, useSyncExternalStore } from "react";

export interface Speech {
  /** Whether this device has a voice. */
  available: boolean;
  /** Says the text now; what was being said ends. */
  say(text: string): void;
}

/** The device's own voice, for names. Nothing is sent anywhere by us. */
export function useSpeech(): Speech {
  const available = useSyncExternalStore(subscribe, hasVoice, () => false);
  const say = useCallback((text: string) => {
    if (!hasVoice()) return;
    speechSynthesis.cancel();
    const spoken = new SpeechSynthesisUtterance(text);
    // A little slower than talk: a name is heard once.
    spoken.rate = 0.9;
    speechSynthesis.speak(spoken);
  }, []);
  return { available, say };
}

/** What to say for a person: the respelling where they gave one, in small letters, since voices spell capitals out. */
export function sayable({ name, respelling }: { name: string; respelling: string | null }): string {
  return respelling?.toLowerCase() ?? name;
}

// Voices are loaded later on some devices; without any the button would stay silent.
function hasVoice(): boolean {
  return "speechSynthesis" in globalThis && speechSynthesis.getVoices().length > 0;
}

function subscribe(onChange: () => void): () => void {
  if (!("speechSynthesis" in globalThis) || !speechSynthesis.addEventListener) return () => {};
  speechSynthesis.addEventListener("voiceschanged", onChange);
  return () => speechSynthesis.removeEventListener("voiceschanged", onChange);
}
