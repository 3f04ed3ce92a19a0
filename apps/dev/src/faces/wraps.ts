import { both, crown, type Frame, line, MIDDLE, shape } from "./frame.ts";

/** What is worn on the head. `hides` says how much hair is still drawn beside it. */
export function wrap(frame: Frame): { back: string; front: string; hides: "all" | "top" | "nothing" } {
  const { look } = frame;
  if (look.wrap === "hijab") return { ...hijab(frame), hides: "all" };
  if (look.wrap === "turban") return { ...turban(frame), hides: "all" };
  if (look.wrap === "headwrap") return { ...headwrap(frame), hides: "all" };
  if (look.wrap === "beanie") return { ...beanie(frame), hides: "top" };
  if (look.wrap === "cap") return { ...cap(frame), hides: "top" };
  if (look.wrap === "kufi") return { ...kufi(frame), hides: "top" };
  return { back: "", front: "", hides: "nothing" };
}

function hijab({ left, right, chin, jaw, accent }: Frame) {
  return {
    back: shape(
      `M${left - 26} 250 C${left - 40} 120 ${left + 20} 82 ${MIDDLE} 82 C${right - 20} 82 ${right + 40} 120 ${right + 26} 250 C${right + 36} 330 ${right + 66} 400 ${right + 86} 520 H${left - 86} C${left - 66} 400 ${left - 36} 330 ${left - 26} 250 Z`,
      accent.shade,
    ),
    front:
      `<path fill-rule="evenodd" fill="${accent.base}" d="M${left - 20} 240 C${left - 34} 130 ${left + 24} 90 ${MIDDLE} 90 C${right - 24} 90 ${right + 34} 130 ${right + 20} 240 C${right + 22} 300 ${right + 10} 350 ${right + 46} 420 Q${MIDDLE} 470 ${left - 46} 420 C${left - 10} 350 ${left - 22} 300 ${left - 20} 240 Z M${MIDDLE} 150 C${right - 34} 148 ${right - 4} 180 ${right - 6} 226 C${right - 6} 268 ${MIDDLE + jaw * 0.9} ${chin - 30} ${MIDDLE + jaw * 0.5} ${chin - 10} Q${MIDDLE} ${chin + 10} ${MIDDLE - jaw * 0.5} ${chin - 10} C${MIDDLE - jaw * 0.9} ${chin - 30} ${left + 6} 268 ${left + 6} 226 C${left + 4} 180 ${left + 34} 148 ${MIDDLE} 150 Z"/>` +
      line(`M${left + 8} ${chin - 60} C${left + 30} ${chin + 20} ${MIDDLE + 10} ${chin + 50} ${right + 26} 400`, accent.shade, 6) +
      line(`M${left + 2} ${chin - 20} C${left + 24} ${chin + 50} ${MIDDLE} ${chin + 84} ${right} 430`, accent.shade, 4) +
      line(`M${left + 10} 170 Q${left + 36} 112 ${MIDDLE - 6} 106`, "#ffffff", 5, 'opacity="0.22"'),
  };
}

function turban(frame: Frame) {
  const { left, right, accent } = frame;
  return {
    back: "",
    front:
      shape(
        `M${left - 14} 206 C${left - 40} 130 ${left} 58 ${MIDDLE} 56 C${right} 58 ${right + 40} 130 ${right + 14} 206 C${right - 10} 176 ${MIDDLE + 40} 150 ${MIDDLE} 136 C${MIDDLE - 40} 150 ${left + 10} 176 ${left - 14} 206 Z`,
        accent.base,
      ) +
      both(
        line(`M${MIDDLE} 128 C${MIDDLE - 50} 130 ${left} 150 ${left - 16} 190`, accent.shade, 4.5) +
          line(`M${MIDDLE} 104 C${MIDDLE - 60} 104 ${left - 6} 122 ${left - 22} 166`, accent.shade, 4.5) +
          line(`M${MIDDLE} 78 C${MIDDLE - 50} 76 ${left + 6} 92 ${left - 14} 134`, accent.shade, 4.5),
      ) +
      shape(`M${MIDDLE} 134 L${MIDDLE - 16} 158 Q${MIDDLE} 150 ${MIDDLE + 16} 158 Z`, accent.shade),
  };
}

function headwrap(frame: Frame) {
  const { left, right, accent, cloth } = frame;
  return {
    back:
      shape(
        `M${MIDDLE - 20} 92 C${MIDDLE - 70} 44 ${MIDDLE - 30} 36 ${MIDDLE} 72 C${MIDDLE + 34} 32 ${MIDDLE + 84} 46 ${MIDDLE + 20} 92 Z`,
        accent.base,
      ) + line(`M${MIDDLE - 34} 62 q18 14 28 28 M${MIDDLE + 40} 60 q-20 12 -30 30`, accent.shade, 4),
    front:
      shape(
        `${crown(frame, 14, 206, 44)} C${right - 14} 172 ${right - 50} 156 ${MIDDLE} 152 C${left + 50} 156 ${left + 14} 172 ${left - 14} 206 Z`,
        accent.base,
      ) +
      line(`M${left - 8} 180 C${left + 40} 130 ${right - 60} 122 ${right + 6} 158`, cloth.base, 9) +
      line(`M${left - 6} 150 C${left + 50} 100 ${right - 60} 92 ${right} 128`, accent.shade, 4.5) +
      line(`M${left + 16} 118 C${left + 60} 82 ${right - 60} 76 ${right - 14} 104`, accent.shade, 4.5),
  };
}

function beanie(frame: Frame) {
  const { left, right, accent } = frame;
  return {
    back: "",
    front:
      shape(
        `M${left - 10} 178 C${left - 16} 90 ${left + 40} 62 ${MIDDLE} 62 C${right - 40} 62 ${right + 16} 90 ${right + 10} 178 Z`,
        accent.base,
      ) +
      [-48, -16, 16, 48]
        .map((dx) => line(`M${MIDDLE + dx * 0.8} 74 Q${MIDDLE + dx} 110 ${MIDDLE + dx * 1.1} 142`, accent.shade, 4))
        .join("") +
      `<rect x="${left - 14}" y="142" width="${right - left + 28}" height="40" rx="14" fill="${accent.shade}"/>`,
  };
}

function cap(frame: Frame) {
  const { left, right, accent } = frame;
  return {
    back: "",
    front:
      shape(
        `M${left - 8} 172 C${left - 10} 100 ${left + 40} 78 ${MIDDLE} 78 C${right - 40} 78 ${right + 10} 100 ${right + 8} 172 Z`,
        accent.base,
      ) +
      shape(
        `M${left - 12} 168 Q${MIDDLE} 132 ${right + 12} 168 Q${right + 24} 186 ${right + 8} 190 Q${MIDDLE} 160 ${left - 8} 190 Q${left - 24} 186 ${left - 12} 168 Z`,
        accent.shade,
      ) +
      line(`M${MIDDLE} 80 V146`, accent.shade, 3) +
      `<circle cx="${MIDDLE}" cy="78" r="6" fill="${accent.shade}"/>`,
  };
}

function kufi({ left, right, accent }: Frame) {
  return {
    back: "",
    front:
      shape(
        `M${left + 2} 170 C${left} 106 ${left + 24} 84 ${MIDDLE} 84 C${right - 24} 84 ${right} 106 ${right - 2} 170 Q${MIDDLE} 142 ${left + 2} 170 Z`,
        accent.base,
      ) +
      line(`M${left + 3} 152 Q${MIDDLE} 124 ${right - 3} 152`, accent.shade, 4) +
      line(`M${left + 10} 128 Q${MIDDLE} 102 ${right - 10} 128`, accent.shade, 4, 'stroke-dasharray="2 11"'),
  };
}
