import type { GroupTotals } from "@namegame/contract";
import { DAY_MS } from "@namegame/domain";

export type Trend = GroupTotals["trend"];

/** Where the scale may end: a small share must not lie flat on the ground, and a large one not touch the top by chance. */
const TOPS = [0.1, 0.25, 0.5, 0.75, 1];

/** A trend as points of a picture of this size, by its days: a day that was not written down leaves its room. `top` is the share at the upper edge. */
export function chartLine({ trend, width, height }: { trend: Trend; width: number; height: number }): {
  points: { x: number; y: number }[];
  top: number;
} {
  const days = trend.map(({ day }) => Date.parse(day) / DAY_MS);
  const [first = 0, last = first] = [days[0], days.at(-1)];
  const highest = Math.max(...trend.map(({ share }) => share));
  const top = TOPS.find((one) => highest <= one) ?? 1;
  const points = trend.map(({ share }, index) => ({
    x: last === first ? width : ((days[index]! - first) / (last - first)) * width,
    y: height - (share / top) * height,
  }));
  return { points, top };
}
