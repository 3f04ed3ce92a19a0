import { beard } from "./beards.ts";
import { brows, earrings, eyes, glasses, mouth, nose } from "./features.ts";
import { CANVAS, type Frame, frameOf, shape } from "./frame.ts";
import { garment } from "./garments.ts";
import { hairdos } from "./hair/index.ts";
import { ears, face, headPath, neck } from "./head.ts";
import { type Hints, lookFrom } from "./look.ts";
import { grounds } from "./palette.ts";
import { wrap } from "./wraps.ts";

// Faces first: head and shoulders fill the square as they do in a well cropped photograph.
const CROP = { left: 50, top: 44, side: 412 };

/**
 * A drawn person for a seed: a square SVG of 512 units, the same on every machine. Everybody is invented; the demo never
 * shows a photograph of someone who did not agree to it.
 */
export function drawPortrait(seed: string, hints: Hints = {}): string {
  const frame = frameOf(lookFrom(seed, hints));
  const worn = wrap(frame);
  const hair = worn.hides === "all" ? { back: "", front: "" } : hairdos[frame.look.style](frame);
  const front = worn.hides === "top" ? belowTheBrim(hair.front) : hair.front;
  const back = worn.hides === "top" ? belowTheBrim(hair.back) : hair.back;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${CROP.left} ${CROP.top} ${CROP.side} ${CROP.side}" width="${CANVAS}" height="${CANVAS}">`,
    ground(frame),
    back,
    worn.back,
    neck(frame),
    frame.look.wrap === "hijab" ? garment(frame) : "",
    frame.look.wrap === "hijab" ? "" : ears(frame),
    frame.look.wrap === "hijab" ? "" : earrings(frame),
    frame.look.wrap === "hijab" ? "" : garment(frame),
    face(frame),
    shadeUnderHair(frame),
    beard(frame),
    mouth(frame),
    nose(frame),
    eyes(frame),
    brows(frame),
    front,
    worn.front,
    glasses(frame),
    "</svg>",
  ].join("");
}

function ground({ look }: Frame): string {
  const colour = grounds[look.ground]!;
  const x = look.mirror ? 150 : 362;
  return shape(`M0 0 H${CANVAS} V${CANVAS} H0 Z`, colour) + `<circle cx="${x}" cy="190" r="190" fill="#ffffff" opacity="0.22"/>`;
}

/** Under a brim only the hair at the sides and behind is seen. */
function belowTheBrim(hair: string): string {
  return hair === ""
    ? ""
    : `<clipPath id="brim"><path d="M0 160 H${CANVAS} V${CANVAS} H0 Z"/></clipPath><g clip-path="url(#brim)">${hair}</g>`;
}

function shadeUnderHair(frame: Frame): string {
  const covers = frame.look.wrap !== "none" || !["bald", "sides", "buzz"].includes(frame.look.style);
  if (!covers) return "";
  return `<clipPath id="face"><path d="${headPath(frame)}"/></clipPath><g clip-path="url(#face)"><path d="M100 100 H412 V176 Q256 206 100 176 Z" fill="${frame.skin.shade}" opacity="0.45"/></g>`;
}
