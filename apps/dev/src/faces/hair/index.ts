import type { HairStyle } from "../look.ts";
import { fringeBob, pixie, set, sideBob } from "./bobs.ts";
import type { Hairdo } from "./hairdo.ts";
import { curls, locs, straight, waves } from "./long.ts";
import { afro, bald, buzz, curlyTop, fadeTop, quiff, receding, shaggy, shortAfro, sidePart, sides, slick } from "./short.ts";
import { lowBun, manBun, ponytail, sideBraid, topBun, twoBraids } from "./tied.ts";

export const hairdos: Record<HairStyle, Hairdo> = {
  afro,
  bald,
  buzz,
  curls,
  curlyTop,
  fadeTop,
  fringeBob,
  locs,
  lowBun,
  manBun,
  pixie,
  ponytail,
  quiff,
  receding,
  set,
  shaggy,
  shortAfro,
  sideBob,
  sideBraid,
  sidePart,
  sides,
  slick,
  straight,
  topBun,
  twoBraids,
  waves,
};
