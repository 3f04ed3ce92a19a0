import { cloths, hairs, irises, skins, type Cloth, type HairTone, type Skin } from "./palette.ts";
import type { Look } from "./look.ts";

/** The canvas is a square of this side; the face looks at you from its middle. */
export const CANVAS = 512;
export const MIDDLE = 256;
/** The highest point of the skull. */
export const TOP = 116;
/** Height of the eyes, halfway down the head as in life. */
export const EYES = 232;

/** The measures and colours every part is drawn from. */
export interface Frame {
  look: Look;
  /** Left and right edge of the face at the cheekbones. */
  left: number;
  right: number;
  width: number;
  /** Half the width of the jaw. */
  jaw: number;
  chin: number;
  skin: Skin;
  hair: HairTone;
  cloth: Cloth;
  accent: Cloth;
  iris: string;
}

export function frameOf(look: Look): Frame {
  return {
    look,
    left: MIDDLE - look.width,
    right: MIDDLE + look.width,
    width: look.width,
    jaw: look.width * look.jaw,
    chin: look.chin,
    skin: skins[look.skin]!,
    hair: hairs[look.hair],
    cloth: cloths[look.cloth]!,
    accent: cloths[look.accent]!,
    iris: irises[look.iris],
  };
}

/** A closed shape. */
export function shape(d: string, fill: string, more = ""): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

/** A drawn line with round ends. */
export function line(d: string, stroke: string, width: number, more = ""): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

export function disc(x: number, y: number, radius: number, fill: string, more = ""): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" ${more}/>`;
}

export function flipped(content: string): string {
  return `<g transform="translate(${CANVAS} 0) scale(-1 1)">${content}</g>`;
}

/** A part drawn for the left half, and its mirror image. */
export function both(half: string): string {
  return half + flipped(half);
}

/** The skull's outline from the left side over the crown to the right, `out` units outside the face, beginning at height `from`. */
export function crown({ left, right }: Frame, out: number, from: number, rise = out): string {
  const top = TOP - rise;
  const l = left - out;
  const r = right + out;
  return `M${l} ${from} C${l - 2} ${from - 70} ${l + 34} ${top} ${MIDDLE} ${top} C${r - 34} ${top} ${r + 2} ${from - 70} ${r} ${from}`;
}
