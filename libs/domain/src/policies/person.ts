import type { FieldAudience } from "@namegame/contract";

export interface Viewing {
  isSelf: boolean;
  /** Whether the two have met, by a meeting that stands. */
  met: boolean;
}

/**
 * Whether a person's field with this audience is shown to somebody of the same group. Name, photo, what they are called by, pronouns
 * and how the name is said have no audience: they are what the group is for. The e-mail address is never shown to another.
 */
export function seesField({ audience, isSelf, met }: Viewing & { audience: FieldAudience }): boolean {
  return isSelf || audience === "group" || (audience === "met" && met);
}

export interface Presence {
  isSelf: boolean;
  /** The person hid themselves in this group. */
  hidden: boolean;
  /** Either blocked the other. */
  blockedEitherWay: boolean;
  /** The viewer keeps the group's roster. */
  viewerSeesHidden: boolean;
}

/** Whether somebody of the same group finds the person in grid, list and search. */
export function seesPerson({ isSelf, hidden, blockedEitherWay, viewerSeesHidden }: Presence): boolean {
  return isSelf || (!blockedEitherWay && (!hidden || viewerSeesHidden));
}

/** The part of a name that somebody who is not in the group yet is shown: what the person is called by, or the first word of the name. */
export function nameForStrangers({ name, calledBy }: { name: string; calledBy: string | null }): string {
  return calledBy ?? name.split(/\s/u, 1)[0] ?? name;
}
