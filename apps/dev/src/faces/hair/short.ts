import { both, crown, disc, flipped, type Frame, line, MIDDLE, shape, TOP } from "../frame.ts";
import type { Hairdo } from "./hairdo.ts";

/** Hair above the ears only, down to the sideburns. */
function sidesOf({ left, hair }: Frame, opacity = 1): string {
  return both(
    shape(
      `M${left - 6} 176 C${left - 9} 200 ${left - 8} 226 ${left - 2} 246 L${left + 7} 240 C${left + 5} 214 ${left + 10} 192 ${left + 20} 172 Z`,
      hair.base,
      `opacity="${opacity}"`,
    ),
  );
}

export const buzz: Hairdo = (frame) => {
  const { left, right, hair } = frame;
  return {
    back: "",
    front: shape(
      `${crown(frame, 3, 236, 4)} L${right - 6} 226 C${right - 6} 196 ${right - 16} 180 ${right - 30} 166 Q${MIDDLE} 148 ${left + 30} 166 C${left + 16} 180 ${left + 6} 196 ${left + 6} 226 Z`,
      hair.base,
      'opacity="0.86"',
    ),
  };
};

export const sidePart: Hairdo = (frame) => {
  const { left, right, hair, look } = frame;
  const content =
    shape(
      `M${left + 2} 214 C${left - 14} 180 ${left - 6} 130 ${left + 30} ${TOP - 6} C${left + 70} ${TOP - 36} ${right - 40} ${TOP - 34} ${right - 8} ${TOP + 20} C${right + 10} ${TOP + 50} ${right + 8} 190 ${right - 2} 214 C${right - 6} 186 ${right - 16} 172 ${right - 26} 160 C${MIDDLE + 20} 172 ${left + 80} 158 ${left + 50} ${TOP + 20} C${left + 34} 150 ${left + 12} 180 ${left + 2} 214 Z`,
      hair.base,
    ) +
    line(`M${left + 52} ${TOP + 12} C${left + 90} 146 ${MIDDLE + 30} 160 ${right - 26} 148`, hair.light, 4, 'opacity="0.55"') +
    line(`M${left + 50} ${TOP - 8} Q${left + 44} ${TOP + 8} ${left + 50} ${TOP + 22}`, hair.shade, 4);
  return { back: "", front: sidesOf(frame) + (look.mirror ? flipped(content) : content) };
};

export const quiff: Hairdo = (frame) => {
  const { left, right, hair, look } = frame;
  const content =
    shape(
      `M${left + 2} 206 C${left - 10} 150 ${left + 2} 96 ${left + 60} 74 C${MIDDLE + 10} 52 ${right - 10} 66 ${right + 6} 104 C${right + 14} 140 ${right + 6} 180 ${right - 2} 206 C${right - 8} 176 ${right - 20} 158 ${right - 34} 148 C${MIDDLE + 24} 138 ${MIDDLE - 30} 160 ${left + 30} 150 C${left + 16} 164 ${left + 8} 184 ${left + 2} 206 Z`,
      hair.base,
    ) +
    line(`M${left + 34} 140 C${left + 40} 104 ${MIDDLE} 78 ${right - 20} 96`, hair.light, 5, 'opacity="0.55"') +
    line(`M${left + 70} 144 C${left + 80} 120 ${MIDDLE + 20} 100 ${right - 24} 120`, hair.shade, 4, 'opacity="0.8"');
  return { back: "", front: sidesOf(frame, 0.85) + (look.mirror ? flipped(content) : content) };
};

export const curlyTop: Hairdo = (frame) => {
  const { left, right, hair } = frame;
  const spots: [number, number, number][] = [
    [left + 14, 152, 25],
    [left + 26, 122, 27],
    [left + 58, 100, 28],
    [MIDDLE, 92, 30],
    [right - 58, 100, 28],
    [right - 26, 122, 27],
    [right - 14, 152, 25],
    [MIDDLE - 38, 136, 25],
    [MIDDLE + 4, 130, 26],
    [MIDDLE + 44, 138, 24],
  ];
  return {
    back: "",
    front:
      sidesOf(frame) +
      spots.map(([x, y, radius]) => disc(x, y, radius, hair.base)).join("") +
      spots.map(([x, y]) => line(`M${x - 11} ${y} q5 -13 20 -9`, hair.light, 3.6, 'opacity="0.55"')).join(""),
  };
};

export const fadeTop: Hairdo = (frame) => {
  const { left, right, hair } = frame;
  return {
    back: "",
    front:
      sidesOf(frame, 0.8) +
      shape(
        `M${left + 8} 178 L${left + 2} 100 Q${left + 6} 76 ${left + 34} 76 H${right - 34} Q${right - 6} 76 ${right - 2} 100 L${right - 8} 178 C${right - 14} 160 ${right - 24} 156 ${right - 34} 154 H${left + 34} C${left + 24} 156 ${left + 14} 160 ${left + 8} 178 Z`,
        hair.base,
      ) +
      line(`M${left + 22} 100 q4 -10 16 -10`, hair.light, 4, 'opacity="0.55"'),
  };
};

export const shortAfro: Hairdo = (frame) => {
  const { left, right, hair } = frame;
  return {
    back: shape(`${crown(frame, 20, 220, 40)} L${right} 240 H${left} Z`, hair.base),
    front:
      shape(
        `${crown(frame, 20, 214, 40)} L${right - 2} 226 C${right - 6} 190 ${right - 20} 168 ${right - 40} 158 Q${MIDDLE} 146 ${left + 40} 158 C${left + 20} 168 ${left + 6} 190 ${left + 2} 226 Z`,
        hair.base,
      ) + grain(frame, 96, 132),
  };
};

export const afro: Hairdo = (frame) => ({
  back:
    `<ellipse cx="${MIDDLE}" cy="190" rx="${frame.width + 66}" ry="136" fill="${frame.hair.base}"/>` +
    `<ellipse cx="${MIDDLE}" cy="196" rx="${frame.width + 40}" ry="110" fill="${frame.hair.shade}" opacity="0.5"/>`,
  front:
    shape(
      `${crown(frame, 6, 220, 18)} L${frame.right - 2} 226 C${frame.right - 6} 190 ${frame.right - 24} 164 ${frame.right - 44} 154 Q${MIDDLE} 140 ${frame.left + 44} 154 C${frame.left + 24} 164 ${frame.left + 6} 190 ${frame.left + 2} 226 Z`,
      frame.hair.base,
    ) + grain(frame, 80, 126),
});

/** The small coils that catch the light. */
function grain({ hair }: Frame, from: number, to: number): string {
  let out = "";
  for (let y = from; y <= to; y += 18)
    for (let x = -64; x <= 64; x += 26)
      out += line(`M${MIDDLE + x + ((y / 18) % 2 ? 12 : 0)} ${y} q4 -8 10 -3`, hair.light, 3, 'opacity="0.5"');
  return out;
}

export const bald: Hairdo = ({ left, look }) => ({
  back: "",
  front: `<ellipse cx="${look.mirror ? 300 : left + 52}" cy="142" rx="26" ry="13" fill="#ffffff" opacity="0.22" transform="rotate(-24 ${left + 52} 142)"/>`,
});

export const sides: Hairdo = (frame) => {
  const { left, hair } = frame;
  return {
    back: "",
    front:
      bald(frame).front +
      both(
        shape(
          `M${left - 4} 168 C${left - 20} 190 ${left - 18} 236 ${left - 3} 252 L${left + 6} 244 C${left + 3} 218 ${left + 8} 196 ${left + 16} 180 C${left + 12} 170 ${left + 4} 162 ${left - 4} 168 Z`,
          hair.base,
        ),
      ),
  };
};

export const receding: Hairdo = (frame) => {
  const { left, right, hair } = frame;
  return {
    back: "",
    front:
      sidesOf(frame) +
      shape(
        `${crown(frame, 5, 206, 12)} C${right - 4} 176 ${right - 14} ${TOP + 34} ${right - 44} ${TOP + 16} C${MIDDLE + 26} ${TOP + 8} ${MIDDLE + 22} ${TOP + 40} ${MIDDLE} ${TOP + 42} C${MIDDLE - 22} ${TOP + 40} ${MIDDLE - 26} ${TOP + 8} ${left + 44} ${TOP + 16} C${left + 14} ${TOP + 34} ${left + 4} 176 ${left - 5} 206 Z`,
        hair.base,
      ),
  };
};

export const shaggy: Hairdo = (frame) => {
  const { left, right, hair, look } = frame;
  const content =
    shape(
      `${crown(frame, 18, 226, 28)} C${right + 18} 262 ${right + 12} 284 ${right + 16} 300 L${right - 2} 286 C${right} 250 ${right - 4} 214 ${right - 14} 190 L${right - 40} 206 L${right - 46} 176 L${MIDDLE + 12} 202 L${MIDDLE - 4} 172 L${left + 52} 204 L${left + 40} 178 L${left + 14} 206 C${left + 4} 230 ${left} 256 ${left + 2} 288 L${left - 18} 302 C${left - 10} 280 ${left - 18} 260 ${left - 18} 226 Z`,
      hair.base,
    ) +
    line(`M${MIDDLE - 10} ${TOP} Q${MIDDLE - 30} 140 ${left + 50} 184`, hair.shade, 3.6) +
    line(`M${MIDDLE + 6} ${TOP - 4} Q${right - 50} 130 ${right - 30} 180`, hair.light, 4, 'opacity="0.5"');
  return {
    back: shape(`${crown(frame, 14, 226)} L${right + 10} 310 H${left - 10} Z`, hair.shade),
    front: look.mirror ? flipped(content) : content,
  };
};

export const slick: Hairdo = (frame) => {
  const { left, right, hair } = frame;
  const strand = (dx: number) =>
    line(
      `M${MIDDLE + dx} ${TOP + 26 + Math.abs(dx) * 0.25} Q${MIDDLE + dx * 1.1} ${TOP} ${MIDDLE + dx * 0.8} ${TOP - 14}`,
      hair.light,
      3,
      'opacity="0.5"',
    );
  return {
    back: shape(`${crown(frame, 8, 236)} L${right} 290 H${left} Z`, hair.shade),
    front:
      sidesOf(frame) +
      shape(
        `${crown(frame, 7, 212, 22)} C${right - 4} 180 ${right - 12} ${TOP + 44} ${right - 32} ${TOP + 36} Q${MIDDLE} ${TOP + 20} ${left + 32} ${TOP + 36} C${left + 12} ${TOP + 44} ${left + 4} 180 ${left - 7} 212 Z`,
        hair.base,
      ) +
      [-52, -26, 0, 26, 52].map(strand).join(""),
  };
};
