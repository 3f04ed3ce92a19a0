import { both, crown, disc, flipped, line, MIDDLE, shape, TOP } from "../frame.ts";
import type { Hairdo } from "./hairdo.ts";
import { swept } from "./long.ts";

export const fringeBob: Hairdo = (frame) => {
  const { left, right, hair } = frame;
  return {
    back: shape(
      `${crown(frame, 26, 226)} C${right + 34} 280 ${right + 32} 320 ${right + 22} 344 Q${right - 20} 352 ${MIDDLE} 348 Q${left + 20} 352 ${left - 22} 344 C${left - 32} 320 ${left - 34} 280 ${left - 26} 226 Z`,
      hair.base,
    ),
    front:
      shape(
        `${crown(frame, 22, 240, 24)} L${right - 4} 250 C${right - 2} 226 ${right - 8} 204 ${right - 14} 190 Q${MIDDLE} 204 ${left + 14} 190 C${left + 8} 204 ${left + 2} 226 ${left + 4} 250 Z`,
        hair.base,
      ) +
      both(
        shape(
          `M${left + 8} 214 C${left - 2} 250 ${left + 8} 300 ${left + 12} 330 Q${left - 8} 350 ${left - 24} 342 C${left - 34} 300 ${left - 28} 250 ${left - 22} 220 Z`,
          hair.base,
        ),
      ) +
      [-48, -20, 10, 40]
        .map((dx) => line(`M${MIDDLE + dx * 0.7} ${TOP + 6} Q${MIDDLE + dx} 150 ${MIDDLE + dx * 1.1} 184`, hair.shade, 3, 'opacity="0.7"'))
        .join("") +
      line(`M${left + 6} 160 Q${left + 34} ${TOP + 6} ${MIDDLE - 10} ${TOP - 2}`, hair.light, 6, 'opacity="0.6"'),
  };
};

export const sideBob: Hairdo = (frame) => {
  const { left, right, hair } = frame;
  return {
    back: shape(
      `${crown(frame, 24, 226)} C${right + 40} 290 ${right + 30} 330 ${right + 6} 346 L${left - 6} 346 C${left - 30} 330 ${left - 40} 290 ${left - 24} 226 Z`,
      hair.shade,
    ),
    front: swept(frame, 338),
  };
};

export const pixie: Hairdo = (frame) => {
  const { left, right, hair, look } = frame;
  const content =
    shape(
      `${crown(frame, 12, 236, 24)} L${right - 3} 244 C${right} 214 ${right - 10} 180 ${right - 34} 158 C${right - 60} 184 ${left + 70} 196 ${left + 12} 192 C${left + 4} 208 ${left + 2} 226 ${left + 4} 246 L${left - 4} 246 Z`,
      hair.base,
    ) +
    line(`M${right - 34} 154 C${right - 70} 178 ${left + 70} 188 ${left + 22} 184`, hair.light, 4, 'opacity="0.55"') +
    line(`M${right - 46} 136 C${right - 80} 158 ${left + 60} 168 ${left + 10} 168`, hair.shade, 3.4, 'opacity="0.8"');
  return { back: shape(`${crown(frame, 10, 240)} L${right} 290 H${left} Z`, hair.shade), front: look.mirror ? flipped(content) : content };
};

/** Short, set waves, as a grandmother might wear them. */
export const set: Hairdo = (frame) => {
  const { left, right, hair } = frame;
  const spots: [number, number, number][] = [
    [left - 8, 234, 26],
    [left - 10, 190, 30],
    [left + 8, 146, 32],
    [left + 44, 114, 33],
    [MIDDLE, 100, 34],
    [right - 44, 114, 33],
    [right - 8, 146, 32],
    [right + 10, 190, 30],
    [right + 8, 234, 26],
  ];
  return {
    back:
      shape(`${crown(frame, 12, 240)} L${right + 6} 276 H${left - 6} Z`, hair.shade) +
      spots.map(([x, y, radius]) => disc(x, y, radius, hair.base)).join(""),
    front:
      shape(
        `M${left + 2} 214 C${left - 6} 150 ${left + 40} ${TOP - 8} ${MIDDLE} ${TOP - 8} C${right - 40} ${TOP - 8} ${right + 6} 150 ${right - 2} 214 C${right - 8} 186 ${right - 24} 172 ${right - 38} 166 C${MIDDLE + 20} 186 ${MIDDLE - 20} 150 ${left + 44} 166 C${left + 22} 174 ${left + 8} 188 ${left + 2} 214 Z`,
        hair.base,
      ) +
      spots.map(([x, y]) => line(`M${x - 13} ${y + 2} q6 -15 24 -12`, hair.shade, 3.4)).join("") +
      line(`M${left + 36} 152 C${MIDDLE - 20} 130 ${MIDDLE + 14} 166 ${right - 40} 148`, hair.shade, 3.6),
  };
};
