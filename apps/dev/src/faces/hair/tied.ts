import { both, crown, disc, flipped, type Frame, line, MIDDLE, shape, TOP } from "../frame.ts";
import type { Hairdo } from "./hairdo.ts";

/** Hair drawn back from the face, with a hairline that rises to the temples. */
function drawnBack({ left, right, hair, ...frame }: Frame, part: "middle" | "none"): string {
  const full = { left, right, hair, ...frame } as Frame;
  const cap = shape(
    `${crown(full, 8, 226, 18)} C${right - 4} 190 ${right - 22} ${TOP + 44} ${MIDDLE} ${TOP + 30} C${left + 22} ${TOP + 44} ${left + 4} 190 ${left - 8} 226 Z`,
    hair.base,
  );
  const strands = both(
    line(`M${MIDDLE - 16} ${TOP + 26} Q${left + 40} ${TOP + 30} ${left + 4} 190`, hair.shade, 3, 'opacity="0.8"') +
      line(`M${MIDDLE - 10} ${TOP + 6} Q${left + 34} ${TOP + 10} ${left} 174`, hair.light, 4, 'opacity="0.55"'),
  );
  return cap + strands + (part === "middle" ? line(`M${MIDDLE} ${TOP - 14} V${TOP + 30}`, full.skin.shade, 3) : "");
}

export const topBun: Hairdo = (frame) => ({
  back:
    disc(MIDDLE, 94, 42, frame.hair.base) +
    line(`M${MIDDLE - 27} 98 q10 -36 44 -34`, frame.hair.light, 5, 'opacity="0.6"') +
    line(`M${MIDDLE - 24} 106 q28 12 54 -8`, frame.hair.shade, 5),
  front: drawnBack(frame, "none"),
});

export const lowBun: Hairdo = (frame) => ({
  back:
    disc(frame.look.mirror ? frame.right + 4 : frame.left - 4, 308, 38, frame.hair.shade) +
    shape(`${crown(frame, 8, 240)} L${frame.right} 300 H${frame.left} Z`, frame.hair.shade),
  front: drawnBack(frame, "middle"),
});

export const ponytail: Hairdo = (frame) => {
  const { right, hair, accent, look } = frame;
  const tail =
    shape(
      `M${right - 10} 150 C${right + 60} 140 ${right + 78} 220 ${right + 60} 290 C${right + 54} 330 ${right + 62} 360 ${right + 40} 388 C${right + 40} 340 ${right + 14} 320 ${right + 22} 260 C${right + 26} 220 ${right + 10} 200 ${right - 20} 196 Z`,
      hair.base,
    ) +
    line(`M${right + 14} 168 C${right + 54} 190 ${right + 44} 260 ${right + 40} 320`, hair.light, 4.5, 'opacity="0.6"') +
    `<rect x="${right - 8}" y="146" width="22" height="40" rx="9" fill="${accent.base}" transform="rotate(-16 ${right + 2} 166)"/>`;
  return { back: look.mirror ? flipped(tail) : tail, front: drawnBack(frame, "none") };
};

const plait = (x: number, y: number, count: number, { hair, accent }: Frame, drift: number) => {
  let out = "";
  for (let i = 0; i < count; i += 1) {
    const px = x + drift * i;
    const py = y + i * 25;
    out +=
      `<ellipse cx="${px}" cy="${py}" rx="${21 - i * 0.9}" ry="17" fill="${hair.base}"/>` +
      line(`M${px - 12} ${py - 6} q12 14 24 2`, hair.shade, 3.4);
  }
  const px = x + drift * count;
  const py = y + count * 25;
  return (
    out +
    `<rect x="${px - 11}" y="${py - 12}" width="22" height="11" rx="4" fill="${accent.base}"/>` +
    shape(`M${px - 10} ${py - 2} q10 34 20 0 Z`, hair.base)
  );
};

export const sideBraid: Hairdo = (frame) => {
  const { left, right, hair, look } = frame;
  const braid = plait(left - 14, 282, 6, frame, 3);
  return {
    back: shape(`${crown(frame, 16, 226)} L${right + 6} 300 H${left - 16} Z`, hair.shade),
    front: drawnBack(frame, "none") + (look.mirror ? flipped(braid) : braid),
  };
};

export const twoBraids: Hairdo = (frame) => ({
  back: shape(`${crown(frame, 12, 226)} L${frame.right + 6} 290 H${frame.left - 6} Z`, frame.hair.shade),
  front: drawnBack(frame, "middle") + both(plait(frame.left - 16, 276, 5, frame, -1.5)),
});

export const manBun: Hairdo = (frame) => ({
  back: disc(MIDDLE + (frame.look.mirror ? 14 : -14), 96, 30, frame.hair.shade),
  front: drawnBack(frame, "none"),
});
