import { both, crown, disc, flipped, type Frame, line, MIDDLE, shape, TOP } from "../frame.ts";
import type { Hairdo } from "./hairdo.ts";

/** A curtain parted in the middle, from the parting to where it passes the ear. */
function curtain({ left, hair }: Frame, end: number): string {
  return both(
    shape(
      `M${MIDDLE + 3} ${TOP - 14} C${MIDDLE - 10} ${TOP + 30} ${left + 24} ${TOP + 62} ${left + 7} ${222} C${left - 1} 262 ${left + 1} 300 ${left - 4} ${end} L${left - 30} ${end} C${left - 26} 300 ${left - 22} 268 ${left - 16} 226 C${left - 20} 150 ${left + 26} ${TOP - 18} ${MIDDLE + 3} ${TOP - 18} Z`,
      hair.base,
    ) + line(`M${MIDDLE - 4} ${TOP - 8} C${left + 44} ${TOP + 16} ${left + 4} ${TOP + 70} ${left - 6} 236`, hair.light, 4, 'opacity="0.6"'),
  );
}

/** Hair swept over the forehead from a parting at one side. */
export function swept(frame: Frame, end: number): string {
  const { left, right, hair, look } = frame;
  const part = right - 44;
  const content =
    shape(
      `M${part} ${TOP - 8} C${part - 30} ${TOP + 46} ${left + 46} ${TOP + 58} ${left + 10} 214 C${left + 2} 240 ${left + 2} ${end - 30} ${left - 8} ${end} L${left - 24} ${end - 6} C${left - 22} 270 ${left - 20} 250 ${left - 16} 224 C${left - 18} 150 ${left + 26} ${TOP - 22} ${MIDDLE} ${TOP - 22} C${MIDDLE + 20} ${TOP - 22} ${part - 6} ${TOP - 16} ${part} ${TOP - 8} Z`,
      hair.base,
    ) +
    shape(
      `M${part - 4} ${TOP - 12} C${right - 22} ${TOP + 36} ${right - 2} 190 ${right - 6} 236 C${right + 2} ${end - 40} ${right + 6} ${end - 20} ${right + 6} ${end} L${right + 24} ${end - 6} C${right + 20} 280 ${right + 18} 250 ${right + 16} 224 C${right + 20} 150 ${right - 10} ${TOP} ${part - 4} ${TOP - 12} Z`,
      hair.base,
    ) +
    line(`M${part - 8} ${TOP} C${part - 50} ${TOP + 38} ${left + 30} ${TOP + 42} ${left + 2} 206`, hair.light, 4, 'opacity="0.6"');
  return look.mirror ? flipped(content) : content;
}

export const straight: Hairdo = (frame) => ({
  back: shape(
    `${crown(frame, 24, 226)} C${frame.right + 34} 300 ${frame.right + 38} 380 ${frame.right + 30} 446 Q${MIDDLE} 474 ${frame.left - 30} 446 C${frame.left - 38} 380 ${frame.left - 34} 300 ${frame.left - 24} 226 Z`,
    frame.hair.shade,
  ),
  front: curtain(frame, 420),
});

export const waves: Hairdo = (frame) => {
  const { left, right, hair } = frame;
  return {
    back:
      shape(
        `${crown(frame, 28, 226)} C${right + 62} 260 ${right + 18} 300 ${right + 48} 334 C${right + 70} 366 ${right + 22} 388 ${right + 40} 430 Q${right - 20} 452 ${MIDDLE} 440 Q${left + 20} 452 ${left - 40} 430 C${left - 22} 388 ${left - 70} 366 ${left - 48} 334 C${left - 18} 300 ${left - 62} 260 ${left - 28} 226 Z`,
        hair.base,
      ) +
      both(
        line(
          `M${left - 20} 260 C${left - 46} 296 ${left - 10} 330 ${left - 34} 370 C${left - 40} 392 ${left - 24} 410 ${left - 22} 424`,
          hair.shade,
          5,
        ),
      ),
    front: swept(frame, 300),
  };
};

export const curls: Hairdo = (frame) => {
  const { left, right, hair } = frame;
  const spots: [number, number, number][] = [];
  for (let i = 0; i <= 10; i += 1) {
    const angle = Math.PI * (0.86 - (i / 10) * 0.72 * 2.02 + 0.09);
    spots.push([MIDDLE + Math.cos(angle) * (frame.width + 26), 214 - Math.sin(angle) * 104, 34]);
  }
  for (const [dy, out] of [
    [270, 20],
    [312, 30],
    [352, 26],
    [386, 8],
  ] as const)
    spots.push([left - out, dy, 36], [right + out, dy, 36]);
  const ring = spots.map(([x, y, radius]) => disc(round(x), round(y), radius, hair.base)).join("");
  const shine = spots.map(([x, y]) => line(`M${round(x - 14)} ${round(y - 6)} q8 -14 24 -10`, hair.light, 4, 'opacity="0.55"')).join("");
  const fringe = [-62, -34, -4, 28, 58]
    .map((dx, i) => disc(MIDDLE + dx, TOP + 14 + Math.abs(dx) * 0.36, 25 + (i % 2) * 3, hair.base))
    .join("");
  return {
    back: shape(`M${left - 10} 200 H${right + 10} V396 H${left - 10} Z`, hair.shade) + ring + shine,
    front:
      fringe +
      [-50, -8, 40]
        .map((dx) => line(`M${MIDDLE + dx - 10} ${TOP + 10 + Math.abs(dx) * 0.36} q8 -12 22 -6`, hair.light, 4, 'opacity="0.55"'))
        .join(""),
  };
};

export const locs: Hairdo = (frame) => {
  const { left, hair, accent } = frame;
  const rope = (x: number, y: number, end: number, bend: number) =>
    line(`M${x} ${y} C${x - bend} ${y + 70} ${x + bend * 0.4} ${end - 80} ${x - bend * 0.5} ${end}`, hair.base, 17) +
    line(
      `M${x - 3} ${y + 20} C${x - bend - 3} ${y + 76} ${x + bend * 0.4 - 3} ${end - 80} ${x - bend * 0.5 - 3} ${end - 14}`,
      hair.light,
      2.6,
      'opacity="0.6" stroke-dasharray="7 9"',
    );
  const half =
    rope(left - 18, 176, 440, 16) +
    rope(left - 4, 196, 420, 10) +
    rope(left - 32, 210, 400, 20) +
    shape(`M${left - 32} 372 h14 v12 h-14 Z`, accent.base);
  return {
    back: shape(`${crown(frame, 22, 226)} L${frame.right + 22} 330 H${left - 22} Z`, hair.shade) + both(half),
    front:
      shape(
        `${crown(frame, 14, 226, 20)} C${frame.right - 4} 190 ${frame.right - 30} ${TOP + 44} ${MIDDLE} ${TOP + 34} C${left + 30} ${TOP + 44} ${left + 4} 190 ${left - 14} 226 Z`,
        hair.base,
      ) +
      [-58, -34, -10, 14, 38, 62]
        .map((dx) =>
          line(
            `M${MIDDLE + dx * 0.6} ${TOP - 12} Q${MIDDLE + dx} ${TOP + 6} ${MIDDLE + dx * 1.2} ${TOP + 32 + Math.abs(dx) * 0.3}`,
            hair.light,
            2.6,
            'opacity="0.55"',
          ),
        )
        .join(""),
  };
};

/** SVG numbers short enough to read. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
