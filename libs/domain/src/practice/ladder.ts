import type { Exercise } from "@namegame/contract";
import type { MemoryCard } from "./memory-card.ts";

/** Days a name must have held before it is asked without any help. */
const TYPE_FROM_STABILITY_DAYS = 3;

export interface LadderStep {
  card: MemoryCard | null;
  hasPhoto: boolean;
  /** Others that can stand beside the person, by name and by photo. */
  nameOptions: number;
  photoOptions: number;
}

/**
 * The exercise for a card's progress. To recognise a name is easier than to find the face of one, and that is easier than to
 * recall it; recall teaches most (Karpicke & Roediger 2008), so the ladder climbs there and steps down after a miss.
 */
export function chooseExercise({ card, hasPhoto, nameOptions, photoOptions }: LadderStep): Exercise {
  if (nameOptions === 0) return "type_name";
  if (card?.state !== "review") return "choose_name";
  const canChoosePhoto = hasPhoto && photoOptions >= 2;
  if (canChoosePhoto && card.stability < TYPE_FROM_STABILITY_DAYS) return "choose_photo";
  // Both directions are kept alive: from the face to the name, and now and then from the name to the face.
  return canChoosePhoto && card.reps % 3 === 0 ? "choose_photo" : "type_name";
}
