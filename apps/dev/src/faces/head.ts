import { both, type Frame, line, MIDDLE, shape, TOP } from "./frame.ts";

/** The outline of the face. */
export function headPath({ left, right, width, jaw, chin }: Frame): string {
  const low = chin - 34;
  return [
    `M${MIDDLE} ${TOP}`,
    `C${MIDDLE + width * 0.66} ${TOP} ${right} ${TOP + 50} ${right} 214`,
    `C${right} 262 ${MIDDLE + jaw} ${low} ${MIDDLE + jaw * 0.52} ${chin - 10}`,
    `C${MIDDLE + jaw * 0.3} ${chin + 2} ${MIDDLE + jaw * 0.15} ${chin + 4} ${MIDDLE} ${chin + 4}`,
    `C${MIDDLE - jaw * 0.15} ${chin + 4} ${MIDDLE - jaw * 0.3} ${chin + 2} ${MIDDLE - jaw * 0.52} ${chin - 10}`,
    `C${MIDDLE - jaw} ${low} ${left} 262 ${left} 214`,
    `C${left} ${TOP + 50} ${MIDDLE - width * 0.66} ${TOP} ${MIDDLE} ${TOP} Z`,
  ].join(" ");
}

/** Neck with the shadow that the chin throws on it. */
export function neck(frame: Frame): string {
  const { skin, chin, look } = frame;
  const half = look.presents === "woman" ? 38 : 48;
  const l = MIDDLE - half;
  const r = MIDDLE + half;
  return (
    shape(
      `M${l} 300 L${l} 386 C${l} 398 ${l - 30} 402 ${l - 60} 412 L${l - 20} 512 H${r + 20} L${r + 60} 412 C${r + 30} 402 ${r} 398 ${r} 386 L${r} 300 Z`,
      skin.base,
    ) + shape(`M${l} 306 L${l} ${chin + 14} C${l + 16} ${chin + 36} ${r - 16} ${chin + 36} ${r} ${chin + 14} L${r} 306 Z`, skin.shade)
  );
}

export function ears(frame: Frame): string {
  const { left, skin, look } = frame;
  const x = left + 3;
  const size = look.ears;
  const ear =
    `<ellipse cx="${x - 4}" cy="238" rx="${13 * size}" ry="${23 * size}" fill="${skin.base}"/>` +
    line(`M${x - 8} ${238 - 10 * size} q-5 10 1 19`, skin.shade, 4);
  return both(ear);
}

/** The face itself, with the fringe's soft shadow, blush and what age adds. */
export function face(frame: Frame): string {
  const { skin, look, chin } = frame;
  const path = headPath(frame);
  return (
    shape(path, skin.base) +
    both(`<ellipse cx="${MIDDLE - look.width * 0.58}" cy="274" rx="21" ry="15" fill="${skin.blush}" opacity="0.34"/>`) +
    (look.freckles ? freckles(skin.shade) : "") +
    (look.age === "old" ? lines(frame) : "") +
    (look.mole ? `<circle cx="${look.mirror ? 290 : 222}" cy="${chin - 44}" r="3" fill="${skin.shade}"/>` : "")
  );
}

function freckles(colour: string): string {
  const spots = [
    [-52, 262],
    [-42, 270],
    [-34, 262],
    [-58, 274],
    [-26, 271],
    [-46, 279],
  ];
  return both(spots.map(([x, y]) => `<circle cx="${MIDDLE + x!}" cy="${y}" r="2.3" fill="${colour}" opacity="0.9"/>`).join(""));
}

function lines({ skin, look }: Frame): string {
  const gap = look.eyeGap;
  const half =
    line(`M${MIDDLE - 31} 276 q-9 10 -9 22`, skin.shade, 3.5) +
    line(`M${MIDDLE - gap - 27} 234 l-9 -4 M${MIDDLE - gap - 27} 239 l-9 2`, skin.shade, 2.6) +
    line(`M${MIDDLE - gap - 14} 250 q12 8 26 3`, skin.shade, 2.6);
  return both(half) + line(`M${MIDDLE - 26} 172 q26 -6 52 0`, skin.shade, 2.6);
}
