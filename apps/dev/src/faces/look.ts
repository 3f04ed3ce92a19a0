import { createRandom, type Random } from "./random.ts";
import { cloths, grounds, type HairName, type IrisName, skins } from "./palette.ts";

export const hairStyles = {
  woman: [
    "straight",
    "waves",
    "fringeBob",
    "sideBob",
    "pixie",
    "topBun",
    "lowBun",
    "ponytail",
    "afro",
    "curls",
    "sideBraid",
    "twoBraids",
    "locs",
    "set",
  ],
  man: ["buzz", "sidePart", "quiff", "curlyTop", "bald", "sides", "receding", "shaggy", "shortAfro", "slick", "manBun", "fadeTop"],
} as const;
/** Hair that looks right below a hat. */
const underBrims = {
  woman: ["straight", "waves", "sideBob", "twoBraids", "sideBraid"],
  man: ["buzz", "sidePart", "shaggy", "bald"],
} as const;
export type HairStyle = (typeof hairStyles)["woman" | "man"][number];
export type Wrap = "none" | "hijab" | "turban" | "headwrap" | "beanie" | "cap" | "kufi";
export type Beard = "none" | "stubble" | "moustache" | "goatee" | "short" | "full" | "long";
export type Glasses = "none" | "round" | "square" | "cat" | "half";
export type Garment = "crew" | "collar" | "vneck" | "turtleneck" | "blazer" | "hoodie" | "kurta" | "scoop" | "dungarees";

/** Everything that is drawn of a person; lengths are in units of the 512-unit canvas. */
export interface Look {
  presents: "woman" | "man";
  age: "young" | "middle" | "old";
  skin: number;
  hair: HairName;
  style: HairStyle;
  wrap: Wrap;
  beard: Beard;
  glasses: Glasses;
  garment: Garment;
  cloth: number;
  accent: number;
  ground: number;
  iris: IrisName;
  /** Half the width of the face at the cheekbones, 80-98. */
  width: number;
  /** The jaw's share of that width, 0.6-0.95. */
  jaw: number;
  /** Where the chin is, 326-350. */
  chin: number;
  eyes: "round" | "almond" | "hooded" | "narrow";
  eyeGap: number;
  brow: "soft" | "straight" | "arched" | "bushy" | "thin";
  nose: "button" | "straight" | "broad" | "long" | "bent";
  mouth: "smile" | "grin" | "soft" | "side" | "full";
  freckles: boolean;
  mole: boolean;
  earrings: "none" | "stud" | "hoop" | "drop";
  ears: number;
  /** Flips everything lopsided: partings, braids, moles. */
  mirror: boolean;
}

export type Hints = Partial<Look>;

/** The look that belongs to a seed; hints win over chance, so that a portrait can fit a name. */
export function lookFrom(seed: string, hints: Hints = {}): Look {
  const random = createRandom(seed);
  const presents = hints.presents ?? random.pick(["woman", "man"] as const);
  const age = hints.age ?? random.pick(["young", "young", "middle", "middle", "old"] as const);
  const skin = hints.skin ?? Math.floor(random.range(0, skins.length));
  const wrap = hints.wrap ?? pickWrap(random, presents);
  return {
    presents,
    age,
    skin,
    wrap,
    hair: pickHair(random, skin, age),
    style: random.pick(wrap === "beanie" || wrap === "cap" || wrap === "kufi" ? underBrims[presents] : hairStyles[presents]),
    beard:
      presents === "man"
        ? random.pick(["none", "none", "none", "stubble", "stubble", "moustache", "goatee", "short", "full", "long"] as const)
        : "none",
    glasses: random.pick(["none", "none", "none", "none", "round", "square", presents === "woman" ? "cat" : "half"] as const),
    garment: random.pick(
      presents === "woman"
        ? (["crew", "collar", "vneck", "turtleneck", "blazer", "scoop", "dungarees", "scoop"] as const)
        : (["crew", "collar", "vneck", "turtleneck", "blazer", "hoodie", "kurta"] as const),
    ),
    ...pickColours(random),
    iris: pickIris(random, skin),
    width: presents === "woman" ? random.range(80, 92) : random.range(84, 98),
    jaw: presents === "woman" ? random.range(0.6, 0.82) : random.range(0.72, 0.95),
    chin: presents === "woman" ? random.range(326, 340) : random.range(332, 350),
    eyes: random.pick(["round", "almond", "hooded", "narrow"] as const),
    eyeGap: random.range(36, 44),
    brow: random.pick(
      presents === "woman" ? (["soft", "arched", "thin", "straight"] as const) : (["soft", "straight", "bushy", "arched"] as const),
    ),
    nose: random.pick(["button", "straight", "broad", "long", "bent"] as const),
    mouth: random.pick(["smile", "grin", "soft", "side", "full"] as const),
    freckles: skin < 4 && random.chance(0.18),
    mole: random.chance(0.12),
    earrings: presents === "woman" ? random.pick(["none", "stud", "hoop", "drop"] as const) : "none",
    ears: random.range(0.85, 1.2),
    mirror: random.chance(0.5),
    ...hints,
  };
}

function pickWrap(random: Random, presents: Look["presents"]): Wrap {
  if (random.chance(0.86)) return "none";
  return random.pick(
    presents === "woman" ? (["hijab", "hijab", "headwrap", "beanie"] as const) : (["turban", "beanie", "cap", "kufi"] as const),
  );
}

function pickHair(random: Random, skin: number, age: Look["age"]): HairName {
  if (age === "old") return random.pick(["grey", "silver", "white"] as const);
  if (age === "middle" && random.chance(0.2)) return "grey";
  if (skin >= 5) return random.pick(["black", "black", "espresso"] as const);
  if (skin >= 3) return random.pick(["black", "espresso", "brown"] as const);
  return random.pick(["black", "espresso", "brown", "chestnut", "copper", "honey", "blond"] as const);
}

function pickIris(random: Random, skin: number): IrisName {
  if (skin >= 4) return random.pick(["dark", "dark", "brown"] as const);
  if (skin >= 2) return random.pick(["dark", "brown", "hazel"] as const);
  return random.pick(["brown", "hazel", "green", "blue", "grey"] as const);
}

function pickColours(random: Random) {
  const cloth = Math.floor(random.range(0, cloths.length));
  return {
    cloth,
    accent: (cloth + 1 + Math.floor(random.range(0, cloths.length - 1))) % cloths.length,
    ground: Math.floor(random.range(0, grounds.length)),
  };
}
