import { both, CANVAS, type Frame, line, MIDDLE, shape } from "./frame.ts";

/** How far the shoulders are raised to a natural length of neck. */
const LIFT = 20;

/** Shoulders and what they wear. */
export function garment(frame: Frame): string {
  const { look, cloth } = frame;
  const reach = look.presents === "woman" ? 168 : 194;
  const l = MIDDLE - reach;
  const r = MIDDLE + reach;
  const body = (neckHalf: number, neckTop: number) =>
    `M${l - 14} ${CANVAS + 4} C${l - 4} 452 ${l + 34} 432 ${MIDDLE - neckHalf - 30} 414 C${MIDDLE - neckHalf - 12} 408 ${MIDDLE - neckHalf} ${neckTop + 8} ${MIDDLE - neckHalf} ${neckTop}`;
  const closed = (neckHalf: number, neckTop: number, dip: number) =>
    shape(
      `${body(neckHalf, neckTop)} Q${MIDDLE} ${dip} ${MIDDLE + neckHalf} ${neckTop} C${MIDDLE + neckHalf} ${neckTop + 8} ${MIDDLE + neckHalf + 12} 408 ${MIDDLE + neckHalf + 30} 414 C${r - 34} 432 ${r + 4} 452 ${r + 14} ${CANVAS + 4} Z`,
      cloth.base,
    ) + both(line(`M${l + 46} ${CANVAS} Q${l + 50} 482 ${l + 58} 470`, cloth.shade, 5));
  return `<g transform="translate(0 ${-LIFT})">${parts[look.garment](frame, closed)}</g>`;
}

type Closed = (neckHalf: number, neckTop: number, dip: number) => string;

const parts: Record<Frame["look"]["garment"], (frame: Frame, closed: Closed) => string> = {
  crew: ({ cloth }, closed) => closed(58, 402, 448) + line(`M${MIDDLE - 58} 404 Q${MIDDLE} 450 ${MIDDLE + 58} 404`, cloth.shade, 8),
  scoop: ({ accent, skin }, closed) =>
    closed(74, 410, 500) +
    line(`M${MIDDLE - 34} 424 Q${MIDDLE} 470 ${MIDDLE + 34} 424`, "#e2b04a", 2.6) +
    `<circle cx="${MIDDLE}" cy="450" r="6" fill="${accent.base}" stroke="${skin.shade}" stroke-width="1"/>`,
  vneck: ({ cloth }, closed) =>
    closed(54, 402, 540) +
    line(`M${MIDDLE - 54} 404 Q${MIDDLE - 30} 450 ${MIDDLE} 470 Q${MIDDLE + 30} 450 ${MIDDLE + 54} 404`, cloth.shade, 7),
  turtleneck: ({ cloth, look }, closed) => {
    const half = look.presents === "woman" ? 44 : 54;
    return (
      closed(half, 384, 392) +
      `<rect x="${MIDDLE - half}" y="366" width="${half * 2}" height="44" rx="16" fill="${cloth.base}"/>` +
      line(`M${MIDDLE - half + 4} 408 Q${MIDDLE} 424 ${MIDDLE + half - 4} 408`, cloth.shade, 5)
    );
  },
  collar: ({ cloth }, closed) =>
    closed(54, 398, 470) +
    both(
      shape(
        `M${MIDDLE - 56} 388 L${MIDDLE - 4} 446 L${MIDDLE - 40} 474 L${MIDDLE - 74} 412 Z`,
        cloth.base,
        `stroke="${cloth.shade}" stroke-width="4" stroke-linejoin="round"`,
      ),
    ) +
    line(`M${MIDDLE} 450 V${CANVAS}`, cloth.shade, 4) +
    `<circle cx="${MIDDLE + 9}" cy="480" r="4" fill="${cloth.shade}"/>`,
  blazer: ({ cloth, accent }, closed) =>
    closed(56, 402, 450) +
    shape(
      `M${MIDDLE - 54} 406 Q${MIDDLE} 440 ${MIDDLE + 54} 406 L${MIDDLE} ${CANVAS + 40} Z`,
      accent.base === cloth.base ? "#f1ede4" : accent.base,
    ) +
    both(
      shape(
        `M${MIDDLE - 60} 400 C${MIDDLE - 50} 440 ${MIDDLE - 28} 480 ${MIDDLE - 12} ${CANVAS + 4} L${MIDDLE - 60} ${CANVAS + 4} L${MIDDLE - 92} 462 L${MIDDLE - 66} 458 L${MIDDLE - 84} 418 Z`,
        cloth.shade,
      ),
    ),
  hoodie: ({ cloth, accent }, closed) =>
    shape(
      `M${MIDDLE - 92} 426 C${MIDDLE - 100} 370 ${MIDDLE - 66} 344 ${MIDDLE - 40} 350 L${MIDDLE + 40} 350 C${MIDDLE + 66} 344 ${MIDDLE + 100} 370 ${MIDDLE + 92} 426 Z`,
      cloth.shade,
    ) +
    closed(56, 404, 470) +
    both(line(`M${MIDDLE - 30} 444 Q${MIDDLE - 34} 474 ${MIDDLE - 28} 496`, accent.base, 5)),
  kurta: ({ cloth, accent }, closed) =>
    closed(50, 392, 404) +
    line(`M${MIDDLE - 50} 392 Q${MIDDLE} 414 ${MIDDLE + 50} 392`, accent.base, 10) +
    line(`M${MIDDLE} 408 V${CANVAS}`, cloth.shade, 4) +
    [440, 464, 488].map((y) => `<circle cx="${MIDDLE}" cy="${y}" r="4.5" fill="${accent.base}"/>`).join(""),
  dungarees: ({ cloth, accent }, closed) =>
    closed(60, 404, 452).replaceAll(cloth.base, accent.base).replaceAll(cloth.shade, accent.shade) +
    both(
      line(`M${MIDDLE - 92} 420 L${MIDDLE - 70} ${CANVAS}`, cloth.base, 22) + `<circle cx="${MIDDLE - 72}" cy="486" r="6" fill="#e2b04a"/>`,
    ) +
    shape(`M${MIDDLE - 86} ${CANVAS + 4} V476 Q${MIDDLE} 488 ${MIDDLE + 86} 476 V${CANVAS + 4} Z`, cloth.base),
};
