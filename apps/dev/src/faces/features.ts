import { both, disc, EYES, type Frame, line, MIDDLE, shape } from "./frame.ts";

/** Eyes that look at you. */
export function eyes(frame: Frame): string {
  const { look } = frame;
  const x = MIDDLE - look.eyeGap;
  return oneEye(frame, x) + `<g transform="translate(${2 * MIDDLE} 0) scale(-1 1)">${oneEye(frame, x, true)}</g>`;
}

/** Half width, upper and lower height of the opening. */
const openings = { round: [17, 13, 10], almond: [19, 11, 8], hooded: [18, 9, 8], narrow: [19, 8, 6] } as const;

function oneEye({ look, skin, iris }: Frame, x: number, mirrored = false): string {
  const [half, up, down] = openings[look.eyes];
  const tilt = look.eyes === "almond" || look.eyes === "narrow" ? 3 : 1;
  const outline = `M${x - half} ${EYES + 1 - tilt} C${x - half * 0.5} ${EYES - up - 3} ${x + half * 0.5} ${EYES - up - 2} ${x + half} ${EYES + 2} C${x + half * 0.5} ${EYES + down + 1} ${x - half * 0.5} ${EYES + down + 2} ${x - half} ${EYES + 1 - tilt} Z`;
  const lid = `M${x - half - 1} ${EYES + 1 - tilt} C${x - half * 0.5} ${EYES - up - 4} ${x + half * 0.5} ${EYES - up - 3} ${x + half + 1} ${EYES + 2}`;
  const clip = `eye${mirrored ? "r" : "l"}`;
  const radius = look.eyes === "round" ? 10.5 : 9.5;
  const dark = look.skin > 5 ? "#120c0a" : "#33221c";
  const lashes =
    look.presents === "woman" ? line(`M${x - half} ${EYES + 1 - tilt} l-6 -5 M${x - half + 4} ${EYES - 4 - tilt} l-5 -6`, dark, 3) : "";
  const crease =
    look.eyes === "hooded"
      ? line(`M${x - half - 2} ${EYES - 8} C${x - 8} ${EYES - up - 10} ${x + 8} ${EYES - up - 9} ${x + half} ${EYES - 5}`, skin.shade, 4)
      : line(`M${x - half + 2} ${EYES - up - 3} Q${x} ${EYES - up - 9} ${x + half - 3} ${EYES - up - 2}`, skin.shade, 2.4);
  return (
    `<clipPath id="${clip}"><path d="${outline}"/></clipPath>` +
    shape(outline, "#fffaf4") +
    `<g clip-path="url(#${clip})">${disc(x + 0.5, EYES, radius, iris)}${disc(x + 0.5, EYES, radius * 0.5, "#15100e")}${shape(`M${x - 24} ${EYES - 20} h48 v11 q-24 -8 -48 4 Z`, "#3a2a22", 'opacity="0.16"')}</g>` +
    disc(x + (mirrored ? -3.5 : 4), EYES - 4, 3, "#ffffff") +
    crease +
    line(lid, dark, look.presents === "woman" ? 4.6 : 3.6) +
    lashes
  );
}

export function brows({ look, hair }: Frame): string {
  const x = MIDDLE - look.eyeGap;
  const y = look.eyes === "round" ? 200 : 204;
  // Very light hair needs a brow that is still seen.
  const tone = ["white", "silver", "blond", "honey"].includes(look.hair) ? hair.shade : hair.base;
  const ink = look.hair === "black" && look.skin > 5 ? "#15100f" : tone;
  const forms = {
    soft: shape(
      `M${x - 25} ${y + 5} C${x - 14} ${y - 6} ${x + 6} ${y - 6} ${x + 20} ${y + 2} C${x + 21} ${y + 6} ${x + 19} ${y + 8} ${x + 16} ${y + 7} C${x + 2} ${y + 2} ${x - 12} ${y + 2} ${x - 25} ${y + 5} Z`,
      ink,
    ),
    straight: shape(
      `M${x - 26} ${y} Q${x - 4} ${y - 5} ${x + 18} ${y} Q${x + 22} ${y + 4} ${x + 18} ${y + 8} Q${x - 4} ${y + 3} ${x - 23} ${y + 6} Q${x - 28} ${y + 4} ${x - 26} ${y} Z`,
      ink,
    ),
    arched: shape(
      `M${x - 27} ${y + 6} C${x - 19} ${y - 9} ${x - 4} ${y - 11} ${x + 20} ${y + 1} C${x + 21} ${y + 5} ${x + 19} ${y + 7} ${x + 16} ${y + 6} C${x - 2} ${y - 3} ${x - 14} ${y - 2} ${x - 27} ${y + 6} Z`,
      ink,
    ),
    bushy: shape(
      `M${x - 28} ${y + 5} C${x - 20} ${y - 10} ${x + 4} ${y - 9} ${x + 22} ${y - 1} Q${x + 25} ${y + 8} ${x + 18} ${y + 10} C${x + 2} ${y + 3} ${x - 12} ${y + 5} ${x - 28} ${y + 5} Z`,
      ink,
    ),
    thin: line(`M${x - 24} ${y + 4} Q${x - 6} ${y - 8} ${x + 18} ${y + 1}`, ink, 4.4),
  };
  return both(forms[look.brow]);
}

export function nose({ look, skin }: Frame): string {
  const x = MIDDLE;
  const forms = {
    button: line(`M${x - 12} 272 q12 11 24 0`, skin.shade, 5) + both(line(`M${x - 13} 270 q-5 -4 -1 -9`, skin.shade, 3.4)),
    straight: line(`M${x - 4} 240 q-4 20 -9 29 q-1 6 6 7 q8 4 17 0`, skin.shade, 4.4),
    broad: line(`M${x - 20} 268 q-2 9 9 8 q11 8 22 0 q11 1 9 -8`, skin.shade, 5),
    long: line(`M${x - 3} 232 q-6 28 -13 42 q0 7 8 6 q9 6 18 0`, skin.shade, 4.6),
    bent: line(`M${x - 5} 228 q-8 12 -5 22 q-6 14 -5 21 q3 6 9 4 q8 5 15 0`, skin.shade, 4.6),
  };
  const shine = `<ellipse cx="${x + 2}" cy="262" rx="4" ry="7" fill="#ffffff" opacity="0.16"/>`;
  return (look.mirror ? `<g transform="translate(512 0) scale(-1 1)">${forms[look.nose]}</g>` : forms[look.nose]) + shine;
}

export function mouth({ look, skin, chin }: Frame): string {
  const y = 300 + (chin - 336) * 0.35;
  const x = MIDDLE;
  const ink = look.skin > 4 ? "#3a1a18" : "#8a4038";
  const painted = look.presents === "woman" ? skin.lip : ink;
  const forms = {
    smile: line(`M${x - 25} ${y - 4} q25 20 50 0`, painted, 5) + line(`M${x - 10} ${y + 18} q10 4 20 0`, skin.shade, 3),
    grin:
      shape(
        `M${x - 30} ${y - 7} Q${x} ${y} ${x + 30} ${y - 7} Q${x + 24} ${y + 19} ${x} ${y + 20} Q${x - 24} ${y + 19} ${x - 30} ${y - 7} Z`,
        "#7a2f2d",
      ) +
      shape(
        `M${x - 27} ${y - 6} Q${x} ${y + 1} ${x + 27} ${y - 6} Q${x + 24} ${y + 4} ${x} ${y + 6} Q${x - 24} ${y + 4} ${x - 27} ${y - 6} Z`,
        "#fffaf2",
      ) +
      shape(`M${x - 14} ${y + 17} Q${x} ${y + 6} ${x + 14} ${y + 17} Q${x} ${y + 22} ${x - 14} ${y + 17} Z`, "#c9605a"),
    soft: line(`M${x - 20} ${y} q20 9 40 0`, painted, 5),
    side: line(`M${x - 22} ${y + 2} q24 12 44 -8`, painted, 5) + line(`M${x + 23} ${y - 10} q5 3 4 8`, skin.shade, 3.4),
    full:
      shape(
        `M${x - 26} ${y - 4} C${x - 15} ${y - 9} ${x - 6} ${y - 9} ${x} ${y - 5} C${x + 6} ${y - 9} ${x + 15} ${y - 9} ${x + 26} ${y - 4} C${x + 15} ${y + 15} ${x - 15} ${y + 15} ${x - 26} ${y - 4} Z`,
        skin.lip,
      ) + line(`M${x - 28} ${y - 6} Q${x - 12} ${y + 5} ${x} ${y + 3} Q${x + 12} ${y + 5} ${x + 28} ${y - 6}`, ink, 3.2),
  };
  return look.mirror && look.mouth === "side" ? `<g transform="translate(512 0) scale(-1 1)">${forms.side}</g>` : forms[look.mouth];
}

export function glasses({ look, width, accent }: Frame): string {
  if (look.glasses === "none") return "";
  const x = MIDDLE - look.eyeGap - 1;
  const dark = look.mirror ? "#2b2527" : accent.base === "#f1ede4" ? "#6b4a34" : accent.shade;
  const arm = line(`M${x - 29} ${EYES - 4} L${MIDDLE - width - 2} ${EYES - 8}`, dark, 5);
  const lens = 'fill-opacity="0.14"';
  const rims = {
    round: `<circle cx="${x}" cy="${EYES + 2}" r="29" fill="#ffffff" ${lens} stroke="${dark}" stroke-width="5"/>`,
    square: `<rect x="${x - 31}" y="${EYES - 20}" width="60" height="44" rx="11" fill="#ffffff" ${lens} stroke="${dark}" stroke-width="6.5"/>`,
    cat: `<path d="M${x - 36} ${EYES - 24} Q${x} ${EYES - 24} ${x + 28} ${EYES - 12} Q${x + 32} ${EYES + 24} ${x} ${EYES + 25} Q${x - 30} ${EYES + 22} ${x - 36} ${EYES - 24} Z" fill="#ffffff" ${lens} stroke="${dark}" stroke-width="6"/>`,
    half: `<path d="M${x - 30} ${EYES + 2} H${x + 28} Q${x + 28} ${EYES + 28} ${x} ${EYES + 29} Q${x - 30} ${EYES + 28} ${x - 30} ${EYES + 2} Z" fill="#ffffff" ${lens} stroke="${dark}" stroke-width="4.5"/>`,
  };
  return (
    both(rims[look.glasses] + arm) + line(`M${x + 29} ${EYES - 2} Q${MIDDLE} ${EYES - 12} ${2 * MIDDLE - x - 29} ${EYES - 2}`, dark, 5)
  );
}

export function earrings({ look, left, accent }: Frame): string {
  if (look.earrings === "none" || look.wrap === "hijab") return "";
  const x = left - 5;
  const y = 238 + 22 * look.ears;
  const gold = "#e2b04a";
  const forms = {
    stud: disc(x, y, 5, gold),
    hoop: `<circle cx="${x}" cy="${y + 14}" r="14" fill="none" stroke="${gold}" stroke-width="4.5"/>`,
    drop: disc(x, y, 4, gold) + shape(`M${x} ${y + 4} q10 18 0 26 q-10 -8 0 -26 Z`, accent.base),
  };
  return both(forms[look.earrings]);
}
