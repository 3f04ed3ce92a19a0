import { cx } from "@namegame/ui";
import { encodeQR } from "qr";
import { useMemo } from "react";

export interface QrCodeProps {
  text: string;
  /** What a person who cannot see it should know: where it leads, and the code to type. */
  label: string;
  className?: string;
}

/** The standard asks for four light modules around the symbol; scanners lose it on dark pages without them. */
const QUIET_ZONE = 4;

/** A QR code as one path, dark on white in both schemes: half of all scanners do not read the inverse. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => draw(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={cx("block aspect-square rounded-lg bg-[#fff] text-[#000] forced-color-adjust-none", className)}
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}

function draw(text: string): { size: number; path: string } {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: QUIET_ZONE });
  const runs = modules.flatMap((row, y) => darkRuns(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`));
  return { size: modules.length, path: runs.join("") };
}

/** Neighbouring dark modules as one bar: a tenth of the path, and no hairlines between them. */
function darkRuns(row: boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  });
  return runs;
}
