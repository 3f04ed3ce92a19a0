"use client";

let current: HTMLAudioElement | undefined;

/** Plays one sound; what was being played ends. Resolves when it began, or with false where it cannot be played. */
export async function playSound(url: string): Promise<boolean> {
  silence();
  const sound = new Audio(url);
  current = sound;
  try {
    await sound.play();
    return true;
  } catch {
    // Another one began meanwhile: nothing failed.
    return current !== sound;
  }
}

/** Ends what is being played or said. */
export function silence(): void {
  current?.pause();
  if ("speechSynthesis" in globalThis) speechSynthesis.cancel();
  current = undefined;
}
