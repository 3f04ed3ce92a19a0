import { type Frame, line, MIDDLE, shape } from "./frame.ts";

/** What grows on the lower face; drawn before the mouth, which stays free. */
export function beard(frame: Frame): string {
  const { look, chin, jaw, left, right, hair } = frame;
  const y = 300 + (chin - 336) * 0.35;
  const tone = hair.base;
  const moustache = shape(
    `M${MIDDLE} ${y - 18} C${MIDDLE - 14} ${y - 26} ${MIDDLE - 34} ${y - 16} ${MIDDLE - 40} ${y + 2} C${MIDDLE - 26} ${y - 4} ${MIDDLE - 12} ${y - 6} ${MIDDLE} ${y - 9} C${MIDDLE + 12} ${y - 6} ${MIDDLE + 26} ${y - 4} ${MIDDLE + 40} ${y + 2} C${MIDDLE + 34} ${y - 16} ${MIDDLE + 14} ${y - 26} ${MIDDLE} ${y - 18} Z`,
    tone,
  );
  const grown = (down: number, wide: number) =>
    shape(
      `M${left + 1} 236 C${left} 268 ${MIDDLE - jaw - wide} ${chin - 30} ${MIDDLE - jaw * 0.5 - wide} ${chin - 6 + down} Q${MIDDLE} ${chin + 16 + down * 1.35} ${MIDDLE + jaw * 0.5 + wide} ${chin - 6 + down} C${MIDDLE + jaw + wide} ${chin - 30} ${right} 268 ${right - 1} 236 C${right - 8} 262 ${right - 18} 282 ${MIDDLE + 44} ${y - 14} C${MIDDLE + 24} ${y - 26} ${MIDDLE + 12} ${y - 24} ${MIDDLE} ${y - 18} C${MIDDLE - 12} ${y - 24} ${MIDDLE - 24} ${y - 26} ${MIDDLE - 44} ${y - 14} C${left + 18} 282 ${left + 8} 262 ${left + 1} 236 Z`,
      tone,
    );
  const lips = `<ellipse cx="${MIDDLE}" cy="${y + 3}" rx="33" ry="14" fill="${frame.skin.base}"/>`;
  const forms = {
    none: "",
    stubble: `<g opacity="0.22">${grown(0, 0)}</g>`,
    moustache,
    goatee:
      moustache +
      shape(
        `M${MIDDLE - 40} ${y - 2} C${MIDDLE - 42} ${y + 22} ${MIDDLE - 30} ${chin + 10} ${MIDDLE} ${chin + 14} C${MIDDLE + 30} ${chin + 10} ${MIDDLE + 42} ${y + 22} ${MIDDLE + 40} ${y - 2} L${MIDDLE + 28} ${y} C${MIDDLE + 28} ${y + 12} ${MIDDLE + 14} ${y + 18} ${MIDDLE} ${y + 18} C${MIDDLE - 14} ${y + 18} ${MIDDLE - 28} ${y + 12} ${MIDDLE - 28} ${y} Z`,
        tone,
      ),
    short: grown(2, 0) + lips,
    full: grown(20, 8) + lips + line(`M${MIDDLE - 22} ${chin - 2} q4 14 2 24 M${MIDDLE + 16} ${chin} q2 14 -2 22`, hair.shade, 3.4),
    long:
      grown(64, 4) +
      lips +
      line(
        `M${MIDDLE - 28} ${chin + 4} q10 30 8 54 M${MIDDLE + 2} ${chin + 12} q4 30 0 58 M${MIDDLE + 30} ${chin + 4} q-6 28 -10 50`,
        hair.shade,
        3.4,
      ),
  };
  return forms[look.beard];
}
